//! Lists of other authorities: those to which initiatives or the plan answer first, each item with its answers.

use crate::plan::ancestry::At;
use crate::plan::{List, Plan, Ref};

/// The most items of open lists at first sight.
const OPEN: usize = 12;

/// The lists of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct National {
    /// The lists with an answered item.
    pub answered: Vec<ListAnswers>,
    /// All other lists.
    pub others: Vec<ListAnswers>,
}

/// A list with the answers to its items.
#[derive(Clone, Debug, PartialEq)]
pub struct ListAnswers {
    /// The index in `plan.lists`.
    pub at: usize,
    /// The answers to each item.
    pub items: Vec<Answers>,
    /// True if its items have nothing but their names.
    pub is_plain: bool,
    /// True if the list is open at first.
    pub is_open: bool,
}

/// The answers to an item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The initiatives that answer to it.
    pub initiatives: Vec<At>,
    /// True if the plan as a whole does.
    pub is_plan: bool,
}

impl ListAnswers {
    fn is_answered(&self) -> bool {
        self.items.iter().any(|item| item.is_plan || !item.initiatives.is_empty())
    }
}

/// Returns whether the document relates initiatives, or the plan as a whole, to items of lists.
pub fn is_answered(plan: &Plan) -> bool {
    !plan.serves.is_empty() || plan.initiatives.iter().any(|initiative| !initiative.serves.is_empty())
}

/// The lists, in the order of the document. The first answered ones are open as long as they are short.
pub fn national(plan: &Plan) -> National {
    let (mut answered, mut others) = (Vec::new(), Vec::new());
    let mut sum = 0;
    for (at, list) in plan.lists.iter().enumerate() {
        let mut list = answers(plan, at, list);
        if list.is_answered() {
            sum += list.items.len();
            list.is_open = sum <= OPEN || answered.is_empty();
            answered.push(list);
        } else {
            others.push(list);
        }
    }
    National { answered, others }
}

fn answers(plan: &Plan, at: usize, list: &List) -> ListAnswers {
    let item = |id: &str| {
        let serves = |item: &Ref| **item == *id;
        let initiatives = (0..plan.initiatives.len())
            .filter(|at| plan.initiatives[*at].serves.iter().any(|one| serves(&one.item)))
            .collect();
        Answers { initiatives, is_plan: plan.serves.iter().any(|one| serves(&one.item)) }
    };
    let items: Vec<Answers> = list.items.iter().map(|one| item(&one.id)).collect();
    let has_texts = list.items.iter().any(|one| !one.sections.is_empty());
    let mut list = ListAnswers { at, items, is_plain: false, is_open: false };
    list.is_plain = !has_texts && !list.is_answered();
    list
}
