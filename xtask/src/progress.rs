//! What the terminal shows while a chore works: one line for each long step, with its seconds.
//! Called by every chore. Results (sizes, addresses) go to standard output, progress to standard
//! error, so that the former can be piped. Never decides anything.

use anyhow::Result;
use std::io::Write;
use std::time::{Duration, Instant};

/// The numbered steps of one chore.
pub struct Steps {
    total: usize,
    done: usize,
}

impl Steps {
    pub fn new(total: usize) -> Self {
        Self { total, done: 0 }
    }

    /// A step whose tools keep silent: its seconds are added to its line.
    pub fn quiet<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        eprint!("{} {what} ... ", self.next());
        let _ = std::io::stderr().flush();
        let begun = Instant::now();
        let result = work();
        let end = if result.is_ok() { "" } else { ", failed" };
        eprintln!("{}{end}", seconds(begun.elapsed()));
        result
    }

    /// A step whose tools print lines of their own below it.
    pub fn loud<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> (T, Duration) {
        eprintln!("{} {what} ...", self.next());
        let begun = Instant::now();
        let result = work();
        (result, begun.elapsed())
    }

    fn next(&mut self) -> String {
        self.done += 1;
        format!("[{}/{}]", self.done, self.total)
    }
}

/// Something worth knowing that stops nothing.
pub fn note(what: &str) {
    eprintln!("note: {what}");
}

pub fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
