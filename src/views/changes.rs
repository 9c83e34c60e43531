//! The changes between an earlier edition and this one, promise by promise, as readers ask for them.
//!
//! An initiative goes on in the one with its id, or in those that an editor has named. Nothing is guessed: an
//! initiative of another plan that nobody has named is said to be unmatched.

mod details;

use super::Index;
use crate::plan::ancestry::At;
use crate::plan::{PartialDate, Plan, PreviousEdition, Succession, Text};
use details::details;
pub use details::{Step, planned};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The changes since an earlier edition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The changes in the order of their kinds, then in that of the document.
    pub amendments: Vec<Amendment>,
    /// The number of leaf initiatives in which nothing changed.
    pub unchanged: usize,
    /// Initiatives of the earlier edition of which nobody has said how they go on.
    pub unmatched_earlier: Vec<At>,
    /// Initiatives of this edition of which nobody has said where they come from.
    pub unmatched_now: Vec<At>,
}

/// A change of a promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Amendment {
    /// The kind of the change.
    pub kind: AmendmentKind,
    /// The initiatives of the earlier edition.
    pub earlier: Vec<At>,
    /// The initiatives of this one.
    pub now: Vec<At>,
    /// Each difference; none where the kind says everything.
    pub details: Vec<Detail>,
    /// Why, in the words of an editor.
    pub reason: Option<Text>,
}

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AmendmentKind {
    /// It is new in this edition.
    Added,
    /// It is not in this edition any more.
    Ended,
    /// One became several.
    Split,
    /// Several became one.
    Merged,
    /// A phase or a step has other dates.
    Moved,
    /// It has another name.
    Renamed,
    /// A figure has another target.
    Target,
    /// Phases or steps were added or left out, or it stands under another goal, or with other departments.
    Rescoped,
    /// Nothing but the words of its description changed.
    Reworded,
}

impl AmendmentKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Added,
        Self::Ended,
        Self::Split,
        Self::Merged,
        Self::Moved,
        Self::Renamed,
        Self::Target,
        Self::Rescoped,
        Self::Reworded,
    ];

    /// Its word for other programs and for styles.
    pub fn as_str(self) -> &'static str {
        ["added", "ended", "split", "merged", "moved", "renamed", "target", "rescoped", "reworded"]
            [self as usize]
    }
}

/// A difference between both editions.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// The dates of a phase or step: its label, before, now.
    Dates(Text, Span, Span),
    /// The name: before, now.
    Name(Text, Text),
    /// The target of a figure: the name of the figure, before, now.
    Target(Text, Amount, Amount),
    /// A phase or step that was added.
    StepAdded(Text),
    /// A phase or step that was left out.
    StepLeftOut(Text),
    /// The goal or group above it, by their names: before, now.
    Parent(Text, Text),
    /// The departments: before, now.
    Departments(Vec<Text>, Vec<Text>),
}

/// A target as printed, and its unit where that stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The number, as printed.
    pub number: Rc<str>,
    /// The unit.
    pub unit: Option<Text>,
}

/// First and last date of something planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First year, month or day.
    pub start: PartialDate,
    /// Last one, if the document has one.
    pub end: Option<PartialDate>,
}

/// An edition with its look-ups.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its look-ups.
    pub index: &'a Index,
}

/// Compares an earlier edition with this one.
pub fn changes(earlier: Edition, now: Edition, previous: &PreviousEdition) -> Changes {
    let matches = Matches::new(earlier, now, previous);
    let mut changes = Changes::default();
    for at in 0..earlier.plan.initiatives.len() {
        matches.end_or_split(at, &mut changes);
    }
    for at in 0..now.plan.initiatives.len() {
        matches.begin_or_change(at, &mut changes);
    }
    changes.amendments.sort_by_key(|amendment| amendment.kind);
    changes
}

/// The initiatives of an earlier edition that go on in the initiative `at` of this one.
pub fn origins(earlier: Edition, now: Edition, previous: &PreviousEdition, at: At) -> Vec<At> {
    Matches::new(earlier, now, previous).before.remove(&at).unwrap_or_default()
}

/// Which initiatives of both editions are the same promise.
struct Matches<'a> {
    earlier: Edition<'a>,
    now: Edition<'a>,
    successions: &'a [Succession],
    /// True where both are editions of the same plan: then a missing id is an end or a beginning.
    is_same_plan: bool,
    /// The initiatives of this edition by those of the earlier one, and the other way round.
    after: BTreeMap<At, Vec<At>>,
    before: BTreeMap<At, Vec<At>>,
}

impl<'a> Matches<'a> {
    fn new(earlier: Edition<'a>, now: Edition<'a>, previous: &'a PreviousEdition) -> Self {
        let is_same_plan = earlier.plan.id == now.plan.id;
        let (after, before) = (BTreeMap::new(), BTreeMap::new());
        let mut matches =
            Self { earlier, now, successions: &previous.successions, is_same_plan, after, before };
        for (at, initiative) in earlier.plan.initiatives.iter().enumerate() {
            let mut is_listed = false;
            for succession in &previous.successions {
                if *succession.earlier == *initiative.id {
                    is_listed = true;
                    matches.pair(at, succession.initiative.as_deref());
                }
            }
            if is_same_plan && !is_listed {
                matches.pair(at, Some(&initiative.id));
            }
        }
        matches
    }

    fn pair(&mut self, earlier: At, now: Option<&str>) {
        if let Some(now) = now.and_then(|id| self.now.index.find(id)) {
            let after = self.after.entry(earlier).or_default();
            // A succession that is said twice is no split.
            if !after.contains(&now) {
                after.push(now);
                self.before.entry(now).or_default().push(earlier);
            }
        }
    }

    /// The reason that an editor gives for a pair, or for an end.
    fn reason(&self, earlier: At, now: Option<At>) -> Option<Text> {
        let id = &self.earlier.plan.initiatives[earlier].id;
        let now = now.map(|now| &*self.now.plan.initiatives[now].id);
        let is_it = |one: &&Succession| *one.earlier == **id && one.initiative.as_deref() == now;
        self.successions.iter().find(is_it)?.reason.clone()
    }

    fn is_listed(&self, earlier: At) -> bool {
        let id = &self.earlier.plan.initiatives[earlier].id;
        self.successions.iter().any(|one| *one.earlier == **id)
    }

    fn end_or_split(&self, at: At, changes: &mut Changes) {
        let after = self.after.get(&at).map_or(&[][..], Vec::as_slice);
        match after {
            [] if self.is_same_plan || self.is_listed(at) => {
                changes.add(AmendmentKind::Ended, at, None, self.reason(at, None))
            }
            [] => changes.unmatched_earlier.push(at),
            [_] => {}
            _ => changes.amendments.push(Amendment {
                kind: AmendmentKind::Split,
                earlier: vec![at],
                now: after.to_vec(),
                details: Vec::new(),
                reason: after.iter().find_map(|now| self.reason(at, Some(*now))),
            }),
        }
    }

    fn begin_or_change(&self, at: At, changes: &mut Changes) {
        let before = self.before.get(&at).map_or(&[][..], Vec::as_slice);
        match *before {
            [] if self.is_same_plan => {
                changes.amendments.push(Amendment::new(AmendmentKind::Added, Vec::new(), vec![at]))
            }
            [] => changes.unmatched_now.push(at),
            [earlier] if self.after[&earlier].len() == 1 => self.change(earlier, at, changes),
            [_] => {}
            _ => {
                let reason = before.iter().find_map(|earlier| self.reason(*earlier, Some(at)));
                let amendment = Amendment::new(AmendmentKind::Merged, before.to_vec(), vec![at]);
                changes.amendments.push(Amendment { reason, ..amendment });
            }
        }
    }

    /// The differences of one promise that goes on as one, each kind as a change of its own.
    fn change(&self, earlier: At, now: At, changes: &mut Changes) {
        let found = details(self.earlier, earlier, self.now, now);
        let is_leaf = self.now.index.children(now).is_empty();
        changes.unchanged += usize::from(found.is_empty() && is_leaf);
        // One reason stands with the first difference.
        let mut reason = self.reason(earlier, Some(now));
        for (kind, details) in found {
            let reason = reason.take();
            let amendment = Amendment::new(kind, vec![earlier], vec![now]);
            changes.amendments.push(Amendment { details, reason, ..amendment });
        }
    }
}

impl Amendment {
    fn new(kind: AmendmentKind, earlier: Vec<At>, now: Vec<At>) -> Self {
        Self { kind, earlier, now, details: Vec::new(), reason: None }
    }
}

impl Changes {
    fn add(&mut self, kind: AmendmentKind, earlier: At, now: Option<At>, reason: Option<Text>) {
        let amendment = Amendment::new(kind, vec![earlier], now.into_iter().collect());
        self.amendments.push(Amendment { reason, ..amendment });
    }

    /// The number of changes of a kind.
    pub fn count(&self, kind: AmendmentKind) -> usize {
        self.amendments.iter().filter(|amendment| amendment.kind == kind).count()
    }

    /// The unmatched leaf initiatives of the earlier edition and of this one: the promises that readers know by name.
    pub fn unmatched_leaves(&self, earlier: &Index, now: &Index) -> [Vec<At>; 2] {
        let leaves = |all: &[At], index: &Index| -> Vec<At> {
            all.iter().copied().filter(|at| index.children(*at).is_empty()).collect()
        };
        [leaves(&self.unmatched_earlier, earlier), leaves(&self.unmatched_now, now)]
    }

    /// The number of initiatives of this edition that changed, each counted once; neither added nor ended ones.
    pub fn changed(&self) -> usize {
        let of_pairs = self.amendments.iter().filter(|one| !one.earlier.is_empty());
        let mut now: Vec<At> = of_pairs.flat_map(|one| one.now.iter().copied()).collect();
        now.sort_unstable();
        now.dedup();
        now.len()
    }
}
