//! Waits for threads whose work may fail.
//! Called by `build` and `optimise`. Never starts a thread.

use anyhow::{Result, anyhow};
use std::thread::ScopedJoinHandle;

/// The result of a thread, once it has ended.
///
/// # Errors
/// Returns the error of its work, or one of its own where the thread has panicked.
pub fn joined<T>(thread: ScopedJoinHandle<Result<T>>) -> Result<T> {
    thread.join().map_err(|_| anyhow!("a thread of the build has stopped"))?
}
