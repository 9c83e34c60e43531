//! The ids of entries and feeds: UUIDs of version 5, made of the ids of the plan.
//!
//! No id is made of a text that may be written anew, or of a place in a list.

use uuid::Uuid;

/// The space of names of this program. It never changes: all ids of all feeds would.
const NAMES: Uuid = Uuid::from_u128(0xdb66_694c_8999_4616_8411_ff33_8126_ff6d);

/// The number of letters in the short name of a department.
const SHORT: usize = 12;

/// The id of an item's entry. Ids of plans have no slash, so that no two pairs give one name.
pub(super) fn of_item(plan: &str, item: &str) -> String {
    urn(&format!("{plan}/{item}"))
}

/// The id of a feed, by the name of its files.
pub(super) fn of_feed(plan: &str, stem: &str) -> String {
    urn(&format!("{plan}#{stem}"))
}

/// A short name for something that has no id, in letters that every server and every disk takes.
pub(super) fn short(plan: &str, name: &str) -> String {
    let mut name = named(&format!("{plan}?{name}")).simple().to_string();
    name.truncate(SHORT);
    name
}

/// A number by which a content is known again.
pub(super) fn of_content(content: &str) -> String {
    named(content).to_string()
}

/// Returns whether the reader of plans has made an id up, by the place of its item.
pub(super) fn is_made_up(id: &str) -> bool {
    let number = id.strip_prefix("unnamed-");
    id.is_empty() || number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn urn(name: &str) -> String {
    named(name).urn().to_string()
}

fn named(name: &str) -> Uuid {
    Uuid::new_v5(&NAMES, name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Readers know entries by these: a change would show all of them again as new.
    #[test]
    fn ids_are_those_of_the_first_release() {
        assert_eq!(of_item("example", "update-2026-11-10"), "urn:uuid:5078b456-8380-5bd2-8ba5-9a30cb5ece2d");
        assert_eq!(of_feed("example", "plan"), "urn:uuid:759bf695-19fc-5f7e-8058-a9be5dd44e4d");
        assert_eq!(short("example", "市民課"), "9defd2eb5825");
    }

    #[test]
    fn ids_that_were_made_up_are_known() {
        for (id, made_up) in [("unnamed-3", true), ("", true), ("unnamed-road", false), ("booking", false)] {
            assert_eq!(is_made_up(id), made_up, "{id}");
        }
    }
}
