//! The files of the view of sharing, for the tool: the same content without a browser.

use crate::ui::chunks::Parts;
use crate::ui::components::item::Page;
use crate::ui::context::{Edge, Options, Scene, Shared, Still};
use crate::ui::pages::share;
use crate::views::Query;
use yew::Callback;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The table of measures (CSV).
    Table,
    /// The calendar (iCalendar).
    Calendar,
    /// The roadmap as a picture (SVG).
    Picture,
}

/// The file of a plan; `None` where the plan has nothing for it (no schedule as text, no dates).
pub fn file(plan: &Shared, options: &Options, file: File) -> Option<String> {
    let scene = Scene {
        plan: &plan.0.plan,
        index: &plan.0.index,
        query: &Query::default(),
        turned: &[],
        reach: usize::MAX,
        choices: usize::MAX,
        explained: &[],
        words: Parts::ALL.words(&options.language, plan.0.plan.calendar()),
        options,
        edge: &Edge::default(),
        act: &Callback::noop(),
        copied: 0,
        typing: false,
        still: Some(Still { deeper: 0, heading_part: "heading" }),
    };
    let page = Page::new(scene);
    match file {
        File::Table => share::table_file(&page),
        File::Calendar => share::calendar_file(&page),
        File::Picture => share::picture_file(&page),
    }
}
