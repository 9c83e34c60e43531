//! The availability of an initiative in a fiscal year, in three steps that every plan shares.
//!
//! A document names its phases in words of its own. Their kinds lead to one of three steps: it is being prepared, it
//! can be used, it is being expanded. A phase of another kind leads to none.

use super::schedule::{Scheduled, Stage};

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
        let here = leaf.bars.iter().filter(|bar| bar.holds(column));
        here.filter_map(|bar| Self::of(bar.stage)).max()
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
}
