//! The draft of the next fiscal year, and the file of the edition before that it names.

use super::partial_date;
use super::state::State;
use crate::exchange::revision::{Revision, SourceFile, Unanswered, revised};
use serde_json::Value;

impl State {
    /// The draft of the next fiscal year, or the initiatives without an answer.
    ///
    /// # Errors
    /// Every initiative whose outcome was not said; none where there is no plan or no year.
    pub fn next(&self) -> Result<Value, Vec<Unanswered>> {
        let (plan, year) = self.plan.as_deref().zip(self.year()).ok_or_else(Vec::new)?;
        revised(plan, &Revision { year, statuses: self.answers.clone(), file: self.source_file() })
    }

    /// The fiscal year that is prepared, where one is written.
    pub fn year(&self) -> Option<i32> {
        let year = partial_date::read(&self.next_year)?.as_i64()?;
        i32::try_from(year).ok()
    }

    /// The file that was opened, as the draft names it. None where the plan is not the one in that file any more, or
    /// readers cannot compare with the file.
    pub fn source_file(&self) -> Option<SourceFile> {
        let opened = self.opened.as_ref().filter(|_| self.done.is_empty())?;
        let sha256 = opened.sha256.as_deref()?;
        SourceFile::new(&opened.name, sha256, &self.file_name("json"), self.year()?)
    }
}
