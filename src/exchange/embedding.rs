//! The code by which another page shows a plan: the script and the element.

use super::markup::{Attribute, Markup};

/// The code, for the addresses of the script and of the plan, and for what the reader has chosen.
pub fn embedding(script: &str, source: &str, view: &str, initiative: Option<&str>) -> String {
    let mut attributes: Vec<Attribute> = vec![("src", source), ("view", view)];
    attributes.extend(initiative.map(|id| ("initiative", id)));
    let element = Markup::element("city-plan", &attributes, &Markup::new());
    let loader = Markup::element("script", &[("src", script), ("defer", "")], &Markup::new());
    loader.line(0).then(&element).into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_choices_cannot_leave_their_attributes() {
        let code = embedding("/a.js?x&y", "/p.json\"><b>", "roadmap", Some("one"));
        let parts =
            ["src=\"/a.js?x&amp;y\" defer", "src=\"/p.json&quot;&gt;&lt;b&gt;\"", "initiative=\"one\""];
        assert!(parts.iter().all(|part| code.contains(part)), "{code}");
    }
}
