//! The subjects that people follow: the plan, a goal, a measure, a department, a group of people.

use super::categories::{Groups, is_goal};
use super::ids;
use super::options::{Source, line};
use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::text::normalize;
use std::collections::HashMap;

/// The longest id that is a part of a file's name; longer ones have a short name.
const LONGEST: usize = 80;

/// A kind of subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeKind {
    /// The whole plan.
    Plan,
    /// A root of the tree, with all below it.
    Goal,
    /// Any other initiative, with all below it.
    Measure,
    /// A department, with the initiatives in which it has a part.
    Department,
    /// A group of people, with the initiatives that are for them.
    Audience,
}

impl ScopeKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Goal, Self::Measure, Self::Department, Self::Audience];

    /// The word for file names and options.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Goal => "goal",
            Self::Measure => "measure",
            Self::Department => "department",
            Self::Audience => "audience",
        }
    }

    /// The kind for a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A subject of feeds.
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    /// The id of the initiative, or the name in the plan's own language; empty for the plan.
    pub(super) of: String,
    /// Its name in the language of the feeds; empty for the plan.
    pub(super) name: String,
    /// The name of its files without their ending. It stays when names of initiatives change.
    pub(super) stem: String,
    /// Its initiative, if it is one.
    pub(super) at: Option<At>,
    /// True if the plan prints its name with an initiative.
    pub(super) is_printed: bool,
}

/// All subjects of a plan.
pub(super) struct Scopes {
    /// The plan, goals, measures, departments, audiences, each in the order of the document.
    pub(super) all: Vec<Scope>,
    /// The subjects of each initiative, as indexes; the plan is not among them.
    of: Vec<Vec<usize>>,
}

impl Scopes {
    /// Finds the subjects of a plan.
    pub(super) fn new(source: &Source, groups: &Groups) -> Self {
        let whole = Scope {
            kind: ScopeKind::Plan,
            of: String::new(),
            name: String::new(),
            stem: ScopeKind::Plan.as_str().to_owned(),
            at: None,
            is_printed: true,
        };
        let count = source.plan.initiatives.len();
        let mut scopes = Self { all: vec![whole], of: vec![Vec::new(); count] };
        scopes.initiatives(source);
        scopes.named(source, ScopeKind::Department, |at| groups.departments(source, at));
        scopes.named(source, ScopeKind::Audience, |at| groups.audiences(source, at));
        scopes
    }

    /// The subjects to which something of an initiative, or of the plan, belongs.
    pub(super) fn of(&self, at: Option<At>) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(0).chain(at.into_iter().flat_map(|at| self.of[at].iter().copied()))
    }

    fn initiatives(&mut self, source: &Source) {
        let mut places = vec![0; self.of.len()];
        for kind in [ScopeKind::Goal, ScopeKind::Measure] {
            for (at, place) in places.iter_mut().enumerate() {
                if is_goal(source, at) == (kind == ScopeKind::Goal) {
                    *place = self.all.len();
                    self.all.push(initiative(source, kind, at));
                }
            }
        }
        for (at, own) in self.of.iter_mut().enumerate() {
            own.extend(std::iter::successors(Some(at), |at| source.index.parent(*at)).map(|at| places[at]));
        }
    }

    /// The subjects that are names of initiatives: one for all names that are alike.
    fn named<'t>(&mut self, source: &Source, kind: ScopeKind, names: impl Fn(At) -> Vec<&'t Text>) {
        let mut places: HashMap<String, usize> = HashMap::new();
        for at in 0..self.of.len() {
            for name in names(at) {
                let folded = normalize(name.own());
                let place = *places.entry(folded).or_insert_with_key(|folded| {
                    self.all.push(named(source, kind, folded, name, at));
                    self.all.len() - 1
                });
                self.of[at].push(place);
            }
        }
    }
}

fn initiative(source: &Source, kind: ScopeKind, at: At) -> Scope {
    let id = &source.plan.initiatives[at].id;
    let safe = if id.len() > LONGEST { ids::short(&source.plan.id, id) } else { id.to_string() };
    let stem = format!("{}-{safe}", kind.as_str());
    Scope { kind, of: id.to_string(), name: source.name(at), stem, at: Some(at), is_printed: true }
}

/// The subject of a name; `at` is an initiative that has it.
fn named(source: &Source, kind: ScopeKind, folded: &str, name: &Text, at: At) -> Scope {
    let word = kind.as_str();
    let stem = format!("{word}-{}", ids::short(&source.plan.id, &format!("{word}/{folded}")));
    let prints = |at: At| source.plan.initiatives[at].departments.iter().any(|own| own == name);
    let is_printed = std::iter::successors(Some(at), |at| source.index.parent(*at)).any(prints);
    Scope { kind, of: line(name.own()), name: source.text(name), stem, at: None, is_printed }
}
