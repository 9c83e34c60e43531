//! A plan with its look-ups, shared by everything that draws it.
//!
//! Some lists of a plan are parsed when a view needs them, some look-ups are made then. `app` does both before it
//! draws; nothing here changes during a rendering.

use super::editions::Editions;
use crate::plan::{Diagnostic, Plan, PlanContext};
use crate::views::Index;
use crate::views::pronunciation::Pronunciation;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// A plan with its look-ups.
#[derive(Debug)]
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// The look-ups.
    pub index: Index,
    /// The pronunciation of its words, once the reader wants furigana.
    pronunciation: OnceCell<Pronunciation>,
    /// The files of earlier editions.
    pub editions: Editions,
    /// The parser's context, with the deferred lists and the problems that nobody has asked for.
    deferred: RefCell<PlanContext>,
}

impl Loaded {
    /// Parses the lists that an initiative and the overview show. A second call does nothing.
    pub(crate) fn resume_detail(&self) {
        self.deferred.borrow_mut().detail(&self.plan);
    }

    /// Parses the lists that only the further views show. A second call does nothing.
    pub(crate) fn resume_further(&self) {
        self.resume_detail();
        self.deferred.borrow_mut().further(&self.plan);
    }

    /// Parses what became of the plan. A second call does nothing.
    pub(crate) fn resume_progress(&self) {
        self.resume_detail();
        self.deferred.borrow_mut().progress(&self.plan);
    }

    /// Makes the look-up of pronunciations, for which all lists are parsed.
    pub(crate) fn prepare_pronunciation(&self) {
        self.resume_further();
        self.pronunciation.get_or_init(|| Pronunciation::of(&self.plan));
    }

    /// The pronunciation of the plan's words, if it was prepared.
    pub(crate) fn pronunciation(&self) -> Option<&Pronunciation> {
        self.pronunciation.get()
    }

    /// The problems of the plan that were found since the last call.
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.deferred.borrow_mut().problems()
    }
}

/// A shared plan; two are equal if they are the same one.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Loaded>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shared {
    /// Builds the look-ups of a plan without deferred lists.
    pub fn new(plan: Plan) -> Self {
        Self::read(plan, PlanContext::default())
    }

    /// Builds the look-ups of a plan whose deferred lists are in the context of its parser.
    pub fn read(plan: Plan, context: PlanContext) -> Self {
        let index = Index::new(&plan);
        let (pronunciation, deferred) = (OnceCell::new(), RefCell::new(context));
        Self(Rc::new(Loaded { plan, index, pronunciation, editions: Editions::default(), deferred }))
    }
}
