//! Earlier editions of a plan as files, and how what they promised goes on in this one.
//!
//! Read in a browser only where a reader opens what changed. Items are the same where their ids are; everything else
//! is said here by an editor, and nothing is guessed.

use super::address::is_web_address;
use super::document::{Source, check_address};
use super::notes::Notes;
use super::{Id, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use std::rc::Rc;

parts! {
    /// An earlier edition, with the file of its plan.
    PreviousEdition validated by validate_previous {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name of the edition (第2版).
        required name: Text => label("名前", "Name"),
        /// When it was made.
        optional date: PartialDate => label("日付", "Date"),
        /// Address of its JSON: beside the file of this plan, or on the same server.
        required url: Rc<str> => label("アドレス", "Web address"),
        /// SHA-256 of the bytes of that file, in hexadecimal digits: a file that was changed later is found out.
        optional sha256: Rc<str> => label("ハッシュ値", "SHA-256"),
        /// How initiatives of that edition go on in this one, where their ids do not say it, and why they changed.
        many successions: Succession => label("前の版とのつながり", "Successions"),
    }

    /// How an initiative of an earlier edition goes on. Two with the same `earlier` are a split, two with the same
    /// `initiative` a merger.
    Succession {
        /// Id of the initiative in the earlier edition.
        required earlier: Rc<str> => label("前の版のID", "Id in the earlier edition"),
        /// Id of the initiative of this plan in which it goes on. Absent where it ended.
        optional initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// Why it changed or ended.
        optional reason: Text => label("わけ", "Reason"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }
}

fn validate_previous(previous: &PreviousEdition, context: &mut ParseContext<Notes>) {
    context.dates("date", previous.date);
    // A file beside the plan has no scheme; anything else is an address of the web.
    if previous.url.contains(':') && !is_web_address(&previous.url) {
        check_address(Some(&previous.url), context);
    }
}
