//! A plan that is read while its bytes arrive, in pieces of any size.
//!
//! Called by `embed` with what the network brings, and by `file` with a whole file. A large plan is mostly
//! its list of initiatives: each is read once it is complete, and so is every other field, so that reading
//! takes place while the rest is still on its way, in steps that leave the page free. Bytes that were read
//! are let go. Never panics on input; what the pieces are never changes what is read.

use super::notes::Notes;
use super::plan::Plan;
use super::structure;
use crate::format::AUTHORING;
use crate::format::byte_order_mark::{MARK, without_mark};
use crate::format::context::ParseContext;
use crate::format::json::Json;
use crate::format::object::{Filling, fill};
use crate::format::schema::for_authors;
use crate::format::value::read_item;
use std::mem::take;

/// The field whose items are read one by one.
const LIST: &str = "initiatives";

/// What JSON may have between its values.
const BLANKS: &[u8] = b" \n\r\t";

/// A reading of a plan: where it is, and what it has found so far.
pub type PlanContext = ParseContext<Notes>;

impl PlanContext {
    /// Reads what an initiative and the overview show, into the plan that this reading is of; once.
    pub fn detail(&mut self, plan: &Plan) {
        plan.read_detail(self);
        self.settle();
    }

    /// Reads what became of the plan; once.
    pub fn progress(&mut self, plan: &Plan) {
        plan.read_progress(self);
        self.settle();
    }

    /// Reads what only the further views show; once.
    pub fn further(&mut self, plan: &Plan) {
        plan.read_further(self);
        self.settle();
        // Only now all dates of the plan are known.
        if AUTHORING {
            super::extent::check(plan, self);
        }
    }

    /// Checks what only shows once everything was read.
    fn check(&mut self, plan: Option<&Plan>) {
        self.notes.calendar = plan.map(Plan::calendar).unwrap_or_default();
        self.settle();
        if let Some(plan) = plan {
            structure::check(plan, self);
        }
    }
}

/// A reading that goes on while bytes arrive.
#[derive(Debug, Default)]
pub struct StreamParser {
    plan: Plan,
    context: PlanContext,
    filling: Filling,
    /// What came and was not read yet; its first `looked` bytes were looked at.
    rest: Vec<u8>,
    looked: usize,
    state: State,
    /// Brackets that are open, and whether a string is; then, whether an escape is.
    depth: usize,
    quoted: bool,
    escaped: bool,
    /// Whether a comma was the last thing that was read: something has to follow.
    more: bool,
    /// Items of the list that were read.
    items: usize,
    /// Lines that were read.
    lines: usize,
    /// Why this is no JSON.
    fault: Option<String>,
}

/// The place in the text that the parser has come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum State {
    /// Before the plan's own bracket.
    #[default]
    Before,
    /// Among the fields of the plan.
    Fields,
    /// In the list.
    Items,
    /// Right after the list.
    Between,
    /// After the plan.
    After,
    /// In something that is no object: it is read as a whole.
    Whole,
}

impl StreamParser {
    /// Takes the next bytes and reads what is complete.
    pub fn take(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        // What is not read yet begins here, and can be cut there.
        let (mut begin, mut cut) = (0, None);
        while let Some(byte) = self.look() {
            let at = self.looked - 1;
            match (self.state, byte, self.depth) {
                (State::Before, b'{', 1) if is_blank(without_mark(&self.rest[..at])) => {
                    self.state = State::Fields;
                }
                (State::Before, ..) if MARK.get(at) == Some(&byte) => continue,
                (State::Before, ..) => {
                    self.state = State::Whole;
                    continue;
                }
                (State::Fields, b',', 1) | (State::Items, b',', 2) => {
                    cut = Some(at);
                    continue;
                }
                (State::Fields, b'[', 2) if self.is_list(cut.map_or(begin, |cut| cut + 1), at) => {
                    if let Some(cut) = cut.take() {
                        self.read(begin, cut, true);
                        begin = cut + 1;
                    }
                    // Where it stands again it is a field like any other.
                    if !self.filling.mark_present(&self.plan, LIST, &mut self.context) {
                        continue;
                    }
                    self.state = State::Items;
                    self.more = false;
                }
                (State::Items, b']', 1) => {
                    self.read(begin, at, false);
                    self.state = State::Between;
                }
                (State::Between, b',', 1) => (self.state, self.more) = (State::Fields, true),
                (State::Between, b'}', 0) => self.state = State::After,
                (State::Fields, b'}', 0) => {
                    self.read(begin, at, false);
                    self.state = State::After;
                }
                (State::Items, _, 1) | (State::Fields, _, 0) | (State::Between | State::After, ..) => {
                    self.fail(at);
                }
                _ => continue,
            }
            (begin, cut) = (at + 1, None);
        }
        if let Some(cut) = cut {
            self.read(begin, cut, true);
            begin = cut + 1;
        }
        self.lines += lines(&self.rest[..begin]);
        self.rest.drain(..begin);
        self.looked -= begin;
    }

    /// Ends the reading. `None` only where there is nothing to show: the bytes are no JSON, the whole is no
    /// object, or has no title. Deferred lists stay in the context until
    /// [`PlanContext::detail`] and [`PlanContext::further`].
    pub fn end(mut self) -> (Option<Plan>, PlanContext) {
        let whole = matches!(self.state, State::Before | State::Whole);
        let mut sound = false;
        if whole {
            let begin = self.rest.len() - without_mark(&self.rest).len();
            self.text(begin, self.rest.len(), &mut |this, json| {
                sound = fill(&mut this.plan, json, &mut this.context, for_authors::<Plan>());
            });
        } else if self.state != State::After {
            self.fail(self.rest.len());
        }
        if let Some(why) = self.fault {
            return (None, PlanContext::of_no_json(&why));
        }
        if !whole {
            sound = self.filling.end(&mut self.plan, &mut self.context, for_authors::<Plan>());
        }
        self.context.check(Some(&self.plan).filter(|_| sound));
        (Some(self.plan).filter(|_| sound), self.context)
    }

    /// The next byte that is not part of a string or a blank, with `depth` as it is after it.
    fn look(&mut self) -> Option<u8> {
        loop {
            if self.quoted && !self.escaped {
                // Most of a plan is the inside of strings.
                let rest = self.rest.get(self.looked..).unwrap_or_default();
                let inside = rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\')).count();
                self.looked += inside;
            }
            let byte = *self.rest.get(self.looked)?;
            self.looked += 1;
            if self.quoted {
                self.quoted = self.escaped || byte != b'"';
                self.escaped = !self.escaped && byte == b'\\';
                continue;
            }
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => continue,
                b'"' => self.quoted = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            return Some(byte);
        }
    }

    /// Whether what stands between two places, before a bracket, names the list.
    fn is_list(&self, begin: usize, at: usize) -> bool {
        let name = trimmed(&self.rest[begin..at]).strip_suffix(b":").map(trimmed);
        name.and_then(|name| name.strip_prefix(b"\"")?.strip_suffix(b"\"")) == Some(LIST.as_bytes())
    }

    /// Reads the fields or items between two places.
    fn read(&mut self, begin: usize, end: usize, more: bool) {
        // Nothing stands only between brackets that hold nothing at all.
        if is_blank(&self.rest[begin..end]) && (more || self.more) {
            return self.fail(end);
        }
        self.more = more;
        let items = self.state == State::Items;
        self.text(begin, end, &mut |this, json| {
            if items { this.read_items(json) } else { this.read_fields(json) }
        });
    }

    fn read_fields(&mut self, json: &mut Json) {
        json.cut_map(&mut |json, name| self.filling.field(&mut self.plan, json, name, &mut self.context));
    }

    fn read_items(&mut self, json: &mut Json) {
        let Self { plan, context, items, .. } = self;
        context.enter(LIST);
        json.cut_list(&mut |json| {
            context.enter_at(*items);
            read_item(&mut plan.initiatives, json, context);
            context.leave();
            *items += 1;
        });
        context.leave();
    }

    /// Hands out the text between two places.
    fn text(&mut self, begin: usize, end: usize, read: &mut dyn FnMut(&mut Self, &mut Json)) {
        if self.fault.is_some() {
            return;
        }
        let rest = take(&mut self.rest);
        let mut fault = None;
        match std::str::from_utf8(&rest[begin..end]) {
            Ok(text) => {
                let mut json = Json::below(text, usize::from(self.state == State::Items));
                read(self, &mut json);
                fault = json.fault();
            }
            Err(_) => self.fault = Some("not UTF-8".into()),
        }
        self.rest = rest;
        if let Some(at) = fault {
            self.fail(begin + at);
        }
    }

    /// The text stops being JSON at a place.
    fn fail(&mut self, at: usize) {
        if self.fault.is_none() {
            self.fault = Some(format!("line {}", 1 + self.lines + lines(&self.rest[..at])));
        }
    }
}

/// Without the blanks at both ends, of which JSON has fewer than ASCII.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let text = |byte: &u8| !BLANKS.contains(byte);
    let begin = bytes.iter().position(text).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(text).map_or(begin, |last| last + 1);
    &bytes[begin..end]
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| BLANKS.contains(byte))
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}
