//! Publishes the forms of snippets with a real WordPress, and serves the component with a real nginx
//! and Apache. Called by `checks` for `test --cms`. Installs Debian's packages where it may, else names them;
//! never touches a database or a site that is there already.

use crate::project::Project;
use crate::{browser, command, npm, tools};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

const PACKAGES: [&str; 6] = ["wordpress", "php-cli", "php-mysql", "mariadb-server", "nginx-light", "apache2"];

/// What tests run, in `tests/cms`.
const SCRIPTS: [&str; 2] = ["wordpress.mjs", "servers.mjs"];

pub fn run(project: &Project) -> Result<()> {
    let chromium = browser::chromium()?;
    npm::install(&project.browser_tests())?;
    if !installed() {
        tools::install_debian_packages(&PACKAGES);
    }
    if !installed() {
        bail!(
            "WordPress, nginx and Apache cannot all be started; install Debian's packages {}",
            PACKAGES.join(", ")
        );
    }
    for script in SCRIPTS {
        let mut node = Command::new("node");
        node.arg(project.root.join("tests/cms").join(script))
            .env("CHROMIUM", &chromium)
            .env("TOOL", project.tool());
        command::talk(&mut node)?;
    }
    Ok(())
}

fn installed() -> bool {
    let wordpress = Path::new("/usr/share/wordpress/wp-settings.php").is_file();
    let programs = ["php", "nginx", "apache2"].iter().all(|program| tools::find(program).is_some());
    wordpress && programs && Path::new("/usr/sbin/mariadbd").is_file()
}
