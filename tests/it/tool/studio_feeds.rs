//! The feeds of the studio: the same files as those of the tool.

use crate::fixtures::{EXAMPLE, read, real};
use city_plan::exchange::feed::{self, FeedOptions, Previous, ScopeKind};
use city_plan::publish::archive::archive;
use city_plan::studio::feeds::{NoFeeds, feeds};
use city_plan::studio::state::State;
use std::rc::Rc;

#[test]
fn the_studio_packs_the_files_that_the_tool_writes() {
    let mut state = State::default();
    state.plan = Some(Rc::new(real(EXAMPLE)));
    assert_eq!(feeds(&state), Err(NoFeeds::NoPage));
    state.saving.page = "/plan/".into();
    assert!(matches!(feeds(&state), Err(NoFeeds::Unpublished(_))));
    state.saving.page = "https://www.example.jp/plan/#top".into();
    let (plan, _) = read(&real(EXAMPLE));
    let options = FeedOptions::new("https://www.example.jp/plan/", None, "ja");
    let made = feed::feeds(&plan.unwrap(), &options, &ScopeKind::ALL, &Previous::none()).unwrap();
    let expected: Vec<(String, String)> =
        made.files.into_iter().map(|file| (file.name, file.content)).collect();
    assert!(feeds(&state).unwrap() == expected);
    let files: Vec<(&str, &[u8])> =
        expected.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    assert!(archive(&files).unwrap().starts_with(b"PK"));
    state.plan = Some(Rc::new(real("higashiosaka-2026")));
    assert!(matches!(feeds(&state), Err(NoFeeds::Unfed(_))));
    state.plan = None;
    assert!(feeds(&state).is_err());
}
