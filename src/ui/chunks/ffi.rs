//! The functions at which the component is cut into chunks, and the unsafe calls to them.
//!
//! A function of this file, with all code and texts that nothing else reaches, lies in its chunk. The cutting tool
//! (`xtask/src/split_wasm.rs`) finds import and export by the names that the macro gives them. With the feature
//! `authoring`, which is never cut, the functions are plain calls.
//!
//! Yew 0.24 loads components by itself (`Lazy`). A move to it replaces this file and the cutting tool, not the
//! policy in `mod.rs`.

#![allow(
    unsafe_code,
    improper_ctypes,
    improper_ctypes_definitions,
    reason = "a call into a chunk that may not be loaded cannot be safe; `Chunks` knows which are"
)]

use crate::plan::ancestry::At;
use crate::ui::context::ViewContext;
use crate::ui::dom::Node;
use crate::ui::loaded::Loaded;
use crate::ui::messages::{Messages, en, ja, plain};
use crate::ui::pages;
use crate::views::{Query, View};
use std::rc::Rc;
use yew::Html;

/// Returns whether no number occurs twice: two functions with the same number would be one to the cutting tool. Its
/// numbers are hexadecimal, here with two digits.
const fn are_unique(numbers: &[&str]) -> bool {
    let mut seen = [false; 256];
    let mut at = 0;
    while at < numbers.len() {
        let digits = numbers[at].as_bytes();
        if digits.len() != 2 {
            return false;
        }
        let (Some(high), Some(low)) = (value(digits[0]), value(digits[1])) else { return false };
        let number = high * 16 + low;
        if seen[number] {
            return false;
        }
        seen[number] = true;
        at += 1;
    }
    true
}

const fn value(digit: u8) -> Option<usize> {
    match digit {
        b'0'..=b'9' => Some((digit - b'0') as usize),
        b'a'..=b'f' => Some((digit - b'a') as usize + 10),
        _ => None,
    }
}

/// Declares the functions of chunks: signature, name of the chunk, a number of its own (00 to ff), body.
macro_rules! chunk_functions {
    ($(
        $(#[$doc:meta])*
        fn $name:ident($($arg:ident: $type:ty),*) -> $out:ty, $chunk:literal $number:literal, $body:expr;
    )+) => {
        const _: () = assert!(are_unique(&[$($number),+]), "each function of a chunk needs a number of its own");

        $(
            $(#[$doc])*
            pub(in crate::ui) fn $name($($arg: $type),*) -> $out {
                #[cfg(all(not(feature = "authoring"), target_arch = "wasm32"))]
                {
                    #[link(wasm_import_module = "__wasm_split_placeholder__")]
                    unsafe extern "C" {
                        #[link_name = concat!("__wasm_split_00", $chunk, "00_import_000000000000000000000000000000", $number)]
                        fn import($($arg: $type,)* out: &mut $out);
                    }

                    #[unsafe(export_name = concat!("__wasm_split_00", $chunk, "00_export_000000000000000000000000000000", $number))]
                    extern "C" fn export($($arg: $type,)* out: &mut $out) {
                        *out = $body;
                    }

                    let mut out = Default::default();
                    // SAFETY: import and export are this one function of one compilation, and callers ask `Chunks`
                    // for the chunk before. Without it, the browser would trap on an empty place of its table.
                    unsafe { import($($arg,)* &mut out) };
                    out
                }
                #[cfg(any(feature = "authoring", not(target_arch = "wasm32")))]
                $body
            }
        )+
    };
}

chunk_functions! {
    /// Draws the explorer.
    fn explorer(context: &ViewContext<'_>) -> Node,
    "explorer" "09", pages::explorer::view(context);

    /// Prepares some texts of a large plan for the search; returns whether more are left.
    fn warm_search(loaded: &Loaded) -> bool,
    "explorer" "0b", crate::views::search::warm(&loaded.plan, &loaded.index);

    /// Draws one initiative.
    fn initiative(context: &ViewContext<'_>, at: At, became: &[Node; 2]) -> Node,
    "initiatives" "01", pages::initiative::view(context, at, became);

    /// Draws what became of one initiative: a part of its page, and one beside that.
    fn initiative_progress(context: &ViewContext<'_>, at: At) -> [Node; 2],
    "progress" "0f", pages::initiative_progress(context, at);

    /// Draws what became of the plan, for the first screen.
    fn progress_summary(context: &ViewContext<'_>) -> Node,
    "progress" "00", pages::progress_summary(context);

    /// Draws the facts of the plan below the first screen.
    fn plan_facts(context: &ViewContext<'_>) -> Node,
    "initiatives" "02", pages::plan_facts::view(context);

    /// Draws the roadmap, with the initiative in its panel.
    fn roadmap(context: &ViewContext<'_>, opened: Option<&(At, Node)>) -> Node,
    "initiatives" "0a", pages::roadmap::view(context, opened);

    /// Draws what the panel beside the roadmap has of an initiative.
    fn panel(context: &ViewContext<'_>, at: At) -> Node,
    "initiatives" "0c", pages::initiative::panel(context, at);

    /// Draws a further view.
    fn further(context: &ViewContext<'_>, view: View) -> Node,
    "further" "03", pages::further(context, view);

    /// Draws what became of the plan.
    fn progress(context: &ViewContext<'_>) -> Node,
    "progress" "0d", pages::progress(context);

    /// Draws what changed since earlier editions.
    fn changes(context: &ViewContext<'_>) -> Node,
    "changes" "10", pages::changes(context);

    /// Reads the files of earlier editions that a query needs and that have arrived; returns the addresses of those that
    /// nobody has asked for.
    fn await_editions(loaded: &Loaded, query: &Query) -> Vec<Rc<str>>,
    "changes" "11", pages::await_editions(loaded, query);

    /// Parses what became of the plan.
    fn resume_progress(loaded: &Loaded) -> (),
    "progress" "0e", loaded.resume_progress();

    /// Parses the lists that an initiative and the overview show.
    fn resume_detail(loaded: &Loaded) -> (),
    "initiatives" "08", loaded.resume_detail();

    /// Parses the lists that the further views show, and prepares the look-up of furigana if it is wanted.
    fn resume_further(loaded: &Loaded, furigana: bool) -> (),
    "further" "04", if furigana { loaded.prepare_pronunciation() } else { loaded.resume_further() };

    /// Adds furigana to a page.
    fn furigana(page: &mut Html, loaded: &Loaded) -> (),
    "further" "05", crate::ui::furigana::annotate(page, loaded.pronunciation());

    /// The messages in plain Japanese.
    fn plain_messages(of_years: bool) -> Option<&'static Messages>,
    "further" "06", Some(if of_years { &plain::CALENDAR } else { &plain::MESSAGES });

    /// The messages in English; or in Japanese for a plan by calendar years, of which there are few.
    fn english_messages(of_years: bool, japanese: bool) -> Option<&'static Messages>,
    "english" "07",
    Some(match (of_years, japanese) {
        (true, true) => &ja::CALENDAR,
        (true, false) => &en::CALENDAR,
        (false, _) => &en::MESSAGES,
    });
}
