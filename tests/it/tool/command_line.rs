//! The messages of the command line, which stand in a crate of their own.

#[path = "../../../src/bin/city-plan/messages.rs"]
pub(super) mod messages;
#[path = "../../../src/bin/city-plan/revise_messages.rs"]
pub(super) mod revise_messages;
#[path = "../../../src/bin/city-plan/round_messages.rs"]
pub(super) mod round_messages;
#[path = "../../../src/bin/city-plan/yearly_messages.rs"]
pub(super) mod yearly_messages;
