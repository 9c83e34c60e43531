//! Runs the editors' tool on the plans: their static pages, and the snippets that the demonstration
//! shows. Called by `build` and `pages`. Never reads a plan itself.

use crate::command;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The forms of snippets, as the tool and the demonstration call them.
pub const FORMS: [&str; 5] = ["static", "link", "script", "element", "frame"];

/// The editors' tool, built.
pub struct Tool {
    program: PathBuf,
    dist: PathBuf,
}

pub fn tool(project: &Project) -> Result<Tool> {
    command::talk(&mut project.tool_cargo()).context("the editors' tool could not be compiled")?;
    Ok(Tool { program: project.tool(), dist: project.dist() })
}

impl Tool {
    /// The page of a plan, which stands beside it in `dist/plans/`.
    pub fn page(&self, plan: &Path) -> Result<String> {
        let name = plan.file_name().unwrap_or_default();
        self.snippet(plan, "page", |command| command.args(["--base", "../", "--plan"]).arg(name))
    }

    /// A plan as static HTML in a language, with the fiscal year of a day (2026-11-28) marked.
    pub fn part(&self, plan: &Path, language: &str, today: &str) -> Result<String> {
        self.snippet(plan, "static", |command| command.args(["--lang", language, "--today", today]))
    }

    /// What to paste for a form.
    pub fn form(&self, plan: &Path, form: &str) -> Result<String> {
        self.snippet(plan, form, |command| command)
    }

    fn snippet(
        &self,
        plan: &Path,
        form: &str,
        more: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Result<String> {
        let mut command = Command::new(&self.program);
        command.arg("snippet").arg(plan).args(["--form", form, "--dist"]).arg(&self.dist);
        command::output(more(&mut command))
    }
}
