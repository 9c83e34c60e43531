//! Joined texts.

/// Joins texts with a separator.
pub(crate) fn joined<T: AsRef<str>>(runs: impl IntoIterator<Item = T>, between: &str) -> String {
    let mut joined = String::new();
    for run in runs {
        if !joined.is_empty() {
            joined.push_str(between);
        }
        joined.push_str(run.as_ref());
    }
    joined
}
