//! The files of the view of sharing, made without a browser.

use super::with_context;
use crate::ui::components::item::Page;
use crate::ui::loaded::Shared;
use crate::ui::options::Options;
use crate::ui::pages::{figures, share};
use crate::views::Query;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The table of initiatives (CSV).
    Table,
    /// The table of figures (CSV).
    Figures,
    /// The calendar (iCalendar).
    Calendar,
    /// The roadmap as a picture (SVG).
    Picture,
}

/// The file of a plan; `None` if the plan has no content for it (no schedule as text, no dates).
pub fn file(plan: &Shared, options: &Options, file: File) -> Option<String> {
    with_context(plan, options, &Query::default(), |context| {
        let page = Page::new(context);
        match file {
            File::Table => share::table_file(&page),
            File::Figures => figures::figures_file(&page),
            File::Calendar => share::calendar_file(&page),
            File::Picture => share::picture_file(&page),
        }
    })
}
