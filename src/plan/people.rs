//! Who decides and answers, and the other plans and laws around a plan.

use super::address::is_web_address;
use super::contact::{email, is_usable, telephone};
use super::document::{Misprint, Section, Source};
use super::notes::Notes;
use super::validate::order;
use super::vocabulary::{Basis, RelationKind};
use super::{Id, PartialDate, Ref, Text};
use crate::format::AUTHORING;
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::quoted;
use std::rc::Rc;

parts! {
    /// A body that decides or carries out.
    Body {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// How the name is read, in hiragana.
        optional reading: Rc<str>,
        /// Who heads it, as the document names the office (市長). Absent where it names none.
        optional head: Text,
        /// What the head is called (本部長).
        optional head_title: Text,
        /// Members, as named.
        many members: Text,
        /// Id of the body it belongs to.
        optional parent: Ref,
        /// `"stated"` or `"inferred"`.
        optional parent_basis: Basis,
        /// Law or rule that founds it, article included.
        optional legal_basis: Text,
        /// Since when it exists.
        optional since: PartialDate,
        /// The date as printed.
        optional since_printed: Rc<str>,
        /// Whether it is only planned or named provisionally (仮称, 検討).
        plain planned: bool,
        /// Ids of initiatives that it carries out.
        many initiatives: Ref,
        /// What it does, summarised.
        many sections: Section,
        /// A remark (the document names no chair).
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A role that somebody holds.
    Role {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Full form of an abbreviation.
        optional full: Rc<str>,
        /// Who holds it, as the document names the office.
        optional holder: Text,
        /// Id of the body it belongs to.
        optional body: Ref,
        /// Id of the role above it.
        optional parent: Ref,
        /// Whether it is only planned or named provisionally.
        plain planned: bool,
        /// Since when it exists.
        optional since: PartialDate,
        /// Law or rule that founds it.
        optional legal_basis: Text,
        /// What it does, summarised.
        many sections: Section,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// Who answers questions.
    Contact validated by validate_contact {
        /// Department as printed.
        required department: Text,
        /// Postal code.
        optional postal_code: Rc<str>,
        /// Address.
        optional address: Text,
        /// Telephone number as printed.
        optional telephone: Rc<str>,
        /// Fax number as printed.
        optional fax: Rc<str>,
        /// Mail address.
        optional email: Rc<str>,
        /// Page of the department.
        optional url: Rc<str>,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        optional source: Source,
    }

    /// Another plan, law or rule.
    Relation validated by validate_relation {
        /// Id of the item.
        identity id: Id,
        /// `"higher"`, `"national"`, `"prefectural"`, `"earlier"`, `"later"`, `"merged"` (merged
        /// into this one), `"part"` (a part of this one), `"related"`, `"law"`, `"rule"` (a local
        /// ordinance or rule).
        chosen kind: RelationKind,
        /// The name.
        required name: Text,
        /// Whose it is.
        optional authority: Text,
        /// Article, where the document names one (第9条第3項).
        optional article: Text,
        /// What this plan counts as by that relation (市町村官民データ活用推進計画).
        optional counts_as: Text,
        /// First fiscal year or date of the other plan.
        optional start: PartialDate,
        /// Last fiscal year or date of the other plan.
        optional end: PartialDate,
        /// The other plan's period as printed.
        optional period_printed: Rc<str>,
        /// Dated events: adopted, revised, abolished.
        many dates: RelationDate,
        /// Its vision, as printed.
        many vision: Text,
        /// Its goals, as printed.
        many goals: Text,
        /// What the document says about it, summarised.
        many sections: Section,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A dated event of another plan.
    RelationDate {
        /// The date.
        required date: PartialDate,
        /// As printed, where it is odd.
        optional printed: Rc<str>,
        /// What happened (閣議決定, 改定).
        required what: Text,
        /// Where it stands.
        optional source: Source,
    }
}

fn validate_relation(relation: &Relation, context: &mut ParseContext<Notes>) {
    order(relation.start, relation.end, "end", context);
}

/// An address that leads elsewhere than it seems is no link; a number or an address that nobody can use stays
/// text, and the editor should know.
fn validate_contact(contact: &Contact, context: &mut ParseContext<Notes>) {
    if let Some(url) = contact.url.as_deref().filter(|url| !is_web_address(url)) {
        context.report_in("url", Code::BadAddress, quoted(url), Expected::Address);
    }
    if AUTHORING {
        validate_numbers(contact, context);
    }
}

fn validate_numbers(contact: &Contact, context: &mut ParseContext<Notes>) {
    let useless = |printed: &&str| !is_usable(&telephone(printed));
    if let Some(printed) = contact.telephone.as_deref().filter(useless) {
        context.report_in("telephone", Code::BadContact, quoted(printed), Expected::Telephone);
    }
    let useless = |printed: &&str| !is_usable(&email(printed));
    if let Some(printed) = contact.email.as_deref().filter(useless) {
        context.report_in("email", Code::BadContact, quoted(printed), Expected::Email);
    }
}
