//! Runs other programs and turns their failures into one sentence.
//! Called wherever a tool is started. Never goes through a shell, so that no path needs quoting.

use anyhow::{Context, Result, bail};
use std::process::{Command, Output, Stdio};

/// How many of a failed tool's last lines are worth showing.
const LINES_SHOWN: usize = 8;

/// Runs a tool that should keep silent and returns what it printed.
/// If it fails, the end of what it said is shown above the error.
pub fn output(command: &mut Command) -> Result<String> {
    let name = shown(command);
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("`{name}` could not be started"))?;
    if !output.status.success() {
        show_last_lines(&output);
        bail!("`{name}` failed ({}); what it said is above", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a tool that talks to the reader of the terminal itself.
pub fn talk(command: &mut Command) -> Result<()> {
    let name = shown(command);
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status}); what it said is above");
    }
    Ok(())
}

/// The cargo that started us, so that both use the same toolchain.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The program's name without its folder and its first arguments: enough to recognise it.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args().take(3));
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

fn show_last_lines(output: &Output) {
    let output_text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    let output_text = String::from_utf8_lossy(&output_text);
    let lines: Vec<_> = output_text.lines().filter(|line| !line.trim().is_empty()).collect();
    eprintln!();
    for line in &lines[lines.len().saturating_sub(LINES_SHOWN)..] {
        eprintln!("    {line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_tool_and_not_its_folder() {
        let error = output(Command::new("/usr/bin/env").arg("no-such-program-here")).unwrap_err();
        assert!(error.to_string().starts_with("`env no-such-program-here`"), "{error}");
    }
}
