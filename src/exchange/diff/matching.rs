//! Which items of two lists are the same one, and which of them stand elsewhere.
//!
//! It never compares what is inside an item with an id: the id decides. Every step takes time in proportion
//! to the lists, but for one factor of a logarithm.

use serde_json::Value;
use std::collections::{HashMap, VecDeque};

/// For every new item its place in the old list, if it was there.
///
/// By id; what has no id by equality, then by its name, then where nothing else is left by its place.
pub(super) fn pairs(old: &[Value], new: &[Value], name: &dyn Fn(&Value) -> String) -> Vec<Option<usize>> {
    let mut pairs = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let id = |item: &Value| item["id"].as_str().map(str::to_owned);
    let nameless = |item: &Value| item["id"].is_null();
    let equal = |item: &Value| nameless(item).then(|| item.to_string());
    let named = |item: &Value| Some(name(item)).filter(|name| nameless(item) && !name.is_empty());
    for key in [&id as &dyn Fn(&Value) -> Option<String>, &equal, &named] {
        let mut waiting: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, item) in old.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            if let Some(key) = key(item) {
                waiting.entry(key).or_default().push_back(at);
            }
        }
        if waiting.is_empty() {
            continue;
        }
        for (item, pair) in new.iter().zip(&mut pairs).filter(|(_, pair)| pair.is_none()) {
            *pair = key(item).and_then(|key| waiting.get_mut(&key)?.pop_front());
            if let Some(at) = *pair {
                taken[at] = true;
            }
        }
    }
    for (at, pair) in pairs.iter_mut().enumerate().take(old.len()).filter(|(_, pair)| pair.is_none()) {
        if !taken[at] && nameless(&old[at]) && nameless(&new[at]) {
            *pair = Some(at);
        }
    }
    pairs
}

/// Which items moved: the fewest that have to, so that the others keep their order. `pairs` are the
/// old places of the new items; what was added has none and never counts as moved.
pub(super) fn moved(pairs: &[Option<usize>]) -> Vec<bool> {
    // The longest rising sequence: for each length the item that ends it lowest, and what came before.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for at in (0..pairs.len()).filter(|at| pairs[*at].is_some()) {
        let length = ends.partition_point(|end| pairs[*end] < pairs[at]);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut moved: Vec<bool> = pairs.iter().map(Option::is_some).collect();
    let mut stays = ends.last().copied();
    while let Some(at) = stays {
        moved[at] = false;
        stays = before[at];
    }
    moved
}

/// One step through both lists: a place in the new one, or a place in the old one of what was removed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    New(usize),
    Removed(usize),
}

/// The order of the new list; what was removed stands behind what it stood behind.
pub(super) fn steps(old: usize, pairs: &[Option<usize>]) -> Vec<Step> {
    let mut now = vec![None; old];
    for (at, pair) in pairs.iter().enumerate() {
        if let Some(was) = pair {
            now[*was] = Some(at);
        }
    }
    let (mut first, mut behind) = (Vec::new(), vec![Vec::new(); pairs.len()]);
    let mut last = None;
    for (was, now) in now.into_iter().enumerate() {
        match (now, last) {
            (Some(at), _) => last = Some(at),
            (None, None) => first.push(Step::Removed(was)),
            (None, Some(at)) => behind[at].push(Step::Removed(was)),
        }
    }
    let rest = behind.into_iter().enumerate();
    first.into_iter().chain(rest.flat_map(|(at, gone)| [Step::New(at)].into_iter().chain(gone))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_item_that_goes_to_the_front_is_the_only_one_that_moved() {
        let pairs = [2, 0, 1, 3].map(Some);
        assert_eq!(moved(&pairs), [true, false, false, false]);
        assert_eq!(moved(&[None, Some(0), None, Some(1)]), [false; 4]);
    }

    #[test]
    fn what_was_removed_stands_where_it_was() {
        let found = steps(4, &[Some(1), None, Some(3)]);
        assert_eq!(found, [Step::Removed(0), Step::New(0), Step::Removed(2), Step::New(1), Step::New(2)]);
    }
}
