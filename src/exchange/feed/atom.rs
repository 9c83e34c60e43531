//! A feed as Atom 1.0 (RFC 4287).
//!
//! Its first four lines are the same over all rebuilds: the tool knows a file of its own by them.

use super::day;
use super::entry::{Category, Entry, Feed};
use crate::exchange::markup::{Attribute, Markup};

/// The file; `None` if the feed has no entry, because it has no date then.
pub(super) fn atom(feed: &Feed) -> Option<String> {
    let updated = day::written(feed.updated()?);
    let namespace = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language.as_str())];
    let mut file = Lines { xml: Markup::xml().begin("feed", &namespace), depth: 1 };
    file.text("id", &feed.id);
    file.text("generator", "city-plan");
    file.text("title", &feed.title);
    file.text("subtitle", &feed.subtitle);
    file.text("updated", &updated);
    file.author(&feed.author);
    file.link("alternate", "text/html", &feed.page);
    if let Some(address) = &feed.address {
        file.link("self", "application/atom+xml", &format!("{address}.atom"));
        file.link("alternate", "application/feed+json", &format!("{address}.json"));
    }
    if let Some(rights) = &feed.rights {
        file.text("rights", rights);
    }
    feed.entries.iter().for_each(|entry| file.entry(entry));
    Some(file.xml.line(0).end("feed").line(0).into_string())
}

/// The lines of a file.
struct Lines {
    xml: Markup,
    depth: usize,
}

impl Lines {
    fn push(&mut self, content: &Markup) {
        self.xml = std::mem::take(&mut self.xml).line(2 * self.depth).then(content);
    }

    fn text(&mut self, name: &'static str, text: &str) {
        self.push(&Markup::element(name, &[], &Markup::text(text)));
    }

    fn author(&mut self, name: &str) {
        let name = Markup::element("name", &[], &Markup::text(name));
        self.push(&Markup::element("author", &[], &name));
    }

    fn link(&mut self, relation: &str, media: &str, address: &str) {
        self.push(&Markup::empty("link", &[("rel", relation), ("type", media), ("href", address)]));
    }

    fn category(&mut self, category: &Category) {
        // An address of nothing: it keeps a department and an audience of one name apart.
        let scheme = format!("urn:x-city-plan:{}", category.kind);
        let attributes = [("term", category.term.as_str()), ("scheme", &scheme), ("label", &category.label)];
        self.push(&Markup::empty("category", &attributes));
    }

    fn entry(&mut self, entry: &Entry) {
        let language = entry.language.as_deref().map(|language| ("xml:lang", language));
        let attributes: Vec<Attribute> = language.into_iter().collect();
        self.push(&Markup::new().begin("entry", &attributes));
        self.depth += 1;
        self.text("id", &entry.id);
        self.text("title", &entry.title);
        let day = day::written(entry.day);
        self.text("updated", &day);
        self.text("published", &day);
        self.link("alternate", "text/html", &entry.url);
        if let Some(related) = &entry.related {
            self.push(&Markup::empty("link", &[("rel", "related"), ("href", related)]));
        }
        entry.categories.iter().for_each(|category| self.category(category));
        self.text("summary", &entry.summary);
        self.depth -= 1;
        self.push(&Markup::new().end("entry"));
    }
}
