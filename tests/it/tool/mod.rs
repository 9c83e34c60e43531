//! The command-line tool and what it writes; the studio without a browser.

mod accountability;
mod check;
mod command_line;
mod corpus;
mod feeds;
mod former_names;
mod markup;
mod messages;
mod outputs;
mod previews;
mod round;
mod snippet;
mod studio;
mod studio_feeds;
mod studio_interface;
