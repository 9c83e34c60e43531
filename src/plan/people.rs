//! Who decides and answers, and the other plans and laws around a plan.

use super::contact::{email, is_usable, telephone};
use super::document::{Misprint, Section, Source, check_address};
use super::notes::Notes;
use super::validate::order;
use super::vocabulary::{Basis, RelationKind, Tier};
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
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// How the name is read, in hiragana.
        optional reading: Rc<str> => label("読み方", "Reading"),
        /// Who heads it, as the document names the office (市長). Absent where it names none.
        optional head: Text => label("長", "Head"),
        /// What the head is called (本部長).
        optional head_title: Text => label("長の呼び名", "Head’s title"),
        /// Members, as named.
        many members: Text => label("構成員", "Members"),
        /// Id of the body it belongs to.
        optional parent: Ref => refers_to(Body) label("上の組織", "Above"),
        /// `"stated"` or `"inferred"`.
        optional parent_basis: Basis => label("上の組織の確かさ", "Basis of the above"),
        /// Whose it is: `"city"`, `"prefecture"` or `"nation"`. `"city"` if absent.
        plain tier: Tier => label("国・府県・市の別", "Tier of government"),
        /// Law or rule that founds it, article included.
        optional legal_basis: Text => label("根拠", "Legal basis"),
        /// Since when it exists.
        optional since: PartialDate => label("いつから", "Since"),
        /// The date as printed.
        optional since_printed: Rc<str> => label("いつから（印刷のとおり）", "Since, as printed"),
        /// Whether it is only planned or named provisionally (仮称, 検討).
        plain planned: bool => label("予定", "Planned"),
        /// Ids of initiatives that it carries out.
        many initiatives: Ref => refers_to(Initiative) label("取組", "Initiatives"),
        /// What it does, summarised.
        many sections: Section => label("文", "Texts"),
        /// A remark (the document names no chair).
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A role that somebody holds.
    Role {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Full form of an abbreviation.
        optional full: Rc<str> => label("もとの形", "Full form"),
        /// Who holds it, as the document names the office.
        optional holder: Text => label("だれがつくか", "Holder"),
        /// Id of the body it belongs to.
        optional body: Ref => refers_to(Body) label("組織", "Body"),
        /// Id of the role above it.
        optional parent: Ref => refers_to(Role) label("上の項目", "Above"),
        /// Whether it is only planned or named provisionally.
        plain planned: bool => label("予定", "Planned"),
        /// Since when it exists.
        optional since: PartialDate => label("いつから", "Since"),
        /// Law or rule that founds it.
        optional legal_basis: Text => label("根拠", "Legal basis"),
        /// What it does, summarised.
        many sections: Section => label("文", "Texts"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// Who answers questions.
    Contact validated by validate_contact {
        /// Department as printed.
        required department: Text => label("部署", "Department"),
        /// Postal code.
        optional postal_code: Rc<str> => label("郵便番号", "Postal code"),
        /// Address.
        optional address: Text => label("住所", "Address"),
        /// Telephone number as printed.
        optional telephone: Rc<str> => label("電話", "Telephone"),
        /// Fax number as printed.
        optional fax: Rc<str> => label("ファクス", "Fax"),
        /// Mail address.
        optional email: Rc<str> => label("メール", "Mail"),
        /// Page of the department.
        optional url: Rc<str> => label("アドレス", "Web address"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// Another plan, law or rule.
    Relation validated by validate_relation {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// `"higher"`, `"national"`, `"prefectural"`, `"earlier"`, `"later"`, `"merged"` (merged
        /// into this one), `"part"` (a part of this one), `"related"`, `"law"`, `"rule"` (a local
        /// ordinance or rule).
        chosen kind: RelationKind => label("種類", "Kind"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Whose it is.
        optional authority: Text => label("だれのものか", "Authority"),
        /// Article, where the document names one (第9条第3項).
        optional article: Text => label("条", "Article"),
        /// What this plan counts as by that relation (市町村官民データ活用推進計画).
        optional counts_as: Text => label("何にあたるか", "Counts as"),
        /// First fiscal year or date of the other plan.
        optional start: PartialDate => label("始まり", "Start"),
        /// Last fiscal year or date of the other plan.
        optional end: PartialDate => label("終わり", "End"),
        /// The other plan's period as printed.
        optional period_printed: Rc<str> => label("期間（印刷のとおり）", "Period as printed"),
        /// Dated events: adopted, revised, abolished.
        many dates: RelationDate => label("関係する計画の日付", "Relation dates"),
        /// Its vision, as printed.
        many vision: Text => label("将来像", "Vision"),
        /// Its goals, as printed.
        many goals: Text => label("目標", "Goals"),
        /// What the document says about it, summarised.
        many sections: Section => label("文", "Texts"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A dated event of another plan.
    RelationDate {
        /// The date.
        required date: PartialDate => label("日付", "Date"),
        /// As printed, where it is odd.
        optional printed: Rc<str> => label("印刷のとおり", "As printed"),
        /// What happened (閣議決定, 改定).
        required what: Text => label("何があったか", "What happened"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }
}

fn validate_relation(relation: &Relation, context: &mut ParseContext<Notes>) {
    order(relation.start, relation.end, "end", context);
}

/// An address that leads elsewhere than it seems is no link; a number or an address that nobody can use stays
/// text, and the editor should know.
fn validate_contact(contact: &Contact, context: &mut ParseContext<Notes>) {
    check_address(contact.url.as_deref(), context);
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
