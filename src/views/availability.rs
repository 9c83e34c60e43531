//! The availability of an initiative in a fiscal year, in three steps that every plan shares.
//!
//! A document names its phases in words of its own. Their kinds are mapped to one of three steps: it is being prepared,
//! it can be used, it is being expanded. A phase of another kind has none.

use super::schedule::{Bar, Scheduled, Stage};

/// A step of an initiative's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Availability {
    /// It is being considered or prepared.
    Preparing,
    /// It can be used, or it is carried out.
    InUse,
    /// It can be used, and is being expanded.
    Expanding,
}

impl Availability {
    /// Every step, from the first to the last.
    pub const ALL: [Self; 3] = [Self::Preparing, Self::InUse, Self::Expanding];

    /// The step of a stage; `None` for a milestone and for a stage of another kind.
    pub fn of(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Prepare | Stage::PrepareOperate => Some(Self::Preparing),
            Stage::Operate => Some(Self::InUse),
            Stage::OperateExpand | Stage::Expand => Some(Self::Expanding),
            Stage::Other | Stage::Step => None,
        }
    }

    /// The step of an initiative in a column of the roadmap: the furthest one of its phases there.
    pub fn in_column(leaf: &Scheduled, column: usize) -> Option<Self> {
        let here = leaf.bars.iter().filter(|bar| bar.is_in(column));
        here.filter_map(|bar| Self::of(bar.stage)).max()
    }

    /// The first phase of an initiative at the step, as an index in its bars; with a `column`, the first one there.
    pub fn bar(self, leaf: &Scheduled, column: Option<usize>) -> Option<usize> {
        let is_here = |bar: &Bar| column.is_none_or(|column| bar.is_in(column));
        leaf.bars.iter().position(|bar| is_here(bar) && Self::of(bar.stage) == Some(self))
    }

    /// The stages of the step.
    pub fn stages(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.into_iter().filter(move |stage| Self::of(*stage) == Some(self))
    }

    /// The word for markup.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preparing => "preparing",
            Self::InUse => "in-use",
            Self::Expanding => "expanding",
        }
    }
}

/// A step on the line of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station {
    /// The step.
    pub step: Availability,
    /// Its first phase, as an index in the bars of the initiative; `None` if the plan has none.
    pub bar: Option<usize>,
    /// True if the initiative is past it.
    pub is_done: bool,
    /// True if the initiative is there.
    pub is_current: bool,
}

/// The line of an initiative in a column of the roadmap; `None` if no phase has a step.
pub fn stations(leaf: &Scheduled, column: usize) -> Option<[Station; 3]> {
    let current = Availability::in_column(leaf, column);
    let stations = Availability::ALL.map(|step| {
        let bar = step.bar(leaf, None);
        let has_begun = bar.is_some_and(|bar| leaf.bars[bar].columns.start <= column);
        let is_done = current.map_or(has_begun, |current| step < current);
        Station { step, bar, is_done, is_current: current == Some(step) }
    });
    stations.iter().any(|station| station.bar.is_some()).then_some(stations)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_but_a_milestone_and_another_kind_has_a_step() {
        let steps = Stage::ALL.map(|stage| Availability::of(stage).map(Availability::as_str));
        let expected = [
            Some("preparing"),
            Some("preparing"),
            Some("in-use"),
            Some("expanding"),
            Some("expanding"),
            None,
            None,
        ];
        assert_eq!(steps, expected);
    }

    #[test]
    fn a_step_has_the_stages_that_are_mapped_to_it() {
        let stages: Vec<Stage> = Availability::Expanding.stages().collect();
        assert_eq!(stages, [Stage::OperateExpand, Stage::Expand]);
    }
}
