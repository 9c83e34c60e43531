//! The chore `serve`: the demonstration as soon as there is one, then the rest of the build beside it.

use crate::arguments::Serve;
use crate::project::Project;
use crate::{build, progress, server};
use anyhow::{Result, anyhow, bail};
use std::io::Write;
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

/// Takes the port before the build, so that a taken one is known at once.
pub fn run(project: &Project, options: &Serve) -> Result<()> {
    let listener = server::listen(options.port)?;
    if options.no_build {
        if !project.dist().join("city-plan.js").is_file() {
            bail!("dist/ holds no build to serve; run `cargo xtask serve` without --no-build");
        }
        return until_the_end(started(listener, project)?);
    }
    build::demonstration(project)?;
    let server = started(listener, project)?;
    progress::note("the demonstration is there; snippets, the plans' pages and the studio are being built");
    match build::run(project) {
        Ok(built) => built.over_budget.iter().for_each(|complaint| progress::note(complaint)),
        // The demonstration goes on: who works on the component need not mind the studio.
        Err(error) => progress::note(&format!("the build is not complete: {error:#}")),
    }
    until_the_end(server)
}

/// Starts the server beside the build, and prints its address.
fn started(listener: TcpListener, project: &Project) -> Result<JoinHandle<Result<()>>> {
    let address = listener.local_addr()?;
    let dist = project.dist();
    let server = thread::spawn(move || server::serve(listener, &dist));
    println!("http://{address}/");
    std::io::stdout().flush()?;
    Ok(server)
}

fn until_the_end(server: JoinHandle<Result<()>>) -> Result<()> {
    server.join().map_err(|_| anyhow!("the server has stopped"))?
}
