//! The files of the view of sharing and of the yearly round, made without a browser.

use super::with_context;
use super::yearly::{figures as yearly_figures, picture};
use crate::plan::ancestry::At;
use crate::ui::components::grades::Facts;
use crate::ui::components::item::Page;
use crate::ui::loaded::Shared;
use crate::ui::options::Options;
use crate::ui::pages::{figures, progress, share};
use crate::views::Query;
use crate::views::progress::Period;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The table of initiatives (CSV).
    Table,
    /// The table of figures, a row for each value (CSV).
    Figures,
    /// The table of figures, with a column for each year (CSV).
    FiguresByYear,
    /// The reports of a period, or of all (CSV).
    Progress(Option<Period>),
    /// The calendar (iCalendar).
    Calendar,
    /// The roadmap as a picture (SVG).
    Picture,
    /// The promised and the actual dates of an initiative as a picture (SVG).
    Timings(At),
}

/// The file of a plan; `None` if the plan has no content for it (no schedule as text, no dates, no reports).
pub fn file(plan: &Shared, options: &Options, file: File) -> Option<String> {
    with_context(plan, options, &Query::default(), |context| {
        let page = Page::new(context);
        match file {
            File::Table => share::table_file(&page),
            File::Figures => figures::figures_file(&page),
            File::FiguresByYear => yearly_figures::file(&page),
            File::Progress(period) => progress::table::file(&Facts::of(&page)?, period),
            File::Calendar => share::calendar_file(&page),
            File::Picture => share::picture_file(&page),
            File::Timings(at) => Some(picture::drawing(&Facts::of(&page)?, at)?.svg()),
        }
    })
}
