//! The messages of the command line, which stand in a crate of their own.

#[path = "../../../src/bin/city-plan/messages.rs"]
pub(super) mod messages;
