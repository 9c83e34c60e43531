//! The review of an earlier cycle: its initiatives in groups.

use crate::plan::Review;

/// A group of an earlier plan with its initiatives.
#[derive(Clone, Debug, PartialEq)]
pub struct PastGroup {
    /// The index in `review.groups`; `None` for initiatives without a group.
    pub group: Option<usize>,
    /// Indexes in `review.initiatives`.
    pub initiatives: Vec<usize>,
}

/// The groups in the order of the document, then the initiatives without a group.
pub fn past(review: &Review) -> Vec<PastGroup> {
    let of = |group: Option<usize>| {
        let id = group.map(|group| &review.groups[group].id);
        let known = |initiative: &usize| {
            let own = review.initiatives[*initiative].group.as_ref();
            let found = own.filter(|own| review.groups.iter().any(|group| *group.id == ***own));
            found.map(|found| &**found) == id.map(|id| &**id)
        };
        PastGroup { group, initiatives: (0..review.initiatives.len()).filter(known).collect() }
    };
    let groups = (0..review.groups.len()).map(|group| of(Some(group)));
    groups.chain([of(None)]).filter(|past| past.group.is_some() || !past.initiatives.is_empty()).collect()
}
