//! The command-line tool and what it writes; the studio without a browser.

mod check;
mod corpus;
mod former_names;
mod markup;
mod outputs;
mod snippet;
mod studio;
