//! Publishes the forms of snippets with a real WordPress and looks at its pages.
//! Called by `checks` for `test --cms`. Installs Debian's packages where it may, else names them;
//! never touches a database or a site that is there already.

use crate::project::Project;
use crate::{browser, command, npm, tools};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

const PACKAGES: [&str; 4] = ["wordpress", "php-cli", "php-mysql", "mariadb-server"];

pub fn run(project: &Project) -> Result<()> {
    let chromium = browser::chromium()?;
    npm::install(&project.browser_tests())?;
    if !installed() {
        tools::install_debian_packages(&PACKAGES);
    }
    if !installed() {
        bail!("WordPress cannot be started; install Debian's packages {}", PACKAGES.join(", "));
    }
    let mut node = Command::new("node");
    node.arg(project.root.join("tests/cms/wordpress.mjs")).env("CHROMIUM", chromium);
    command::talk(&mut node)
}

fn installed() -> bool {
    let wordpress = Path::new("/usr/share/wordpress/wp-settings.php").is_file();
    wordpress && tools::find("php").is_some() && Path::new("/usr/sbin/mariadbd").is_file()
}
