//! Addresses from an editor or a file: those of the component, of the plan, of its page.
//!
//! They become links and sources of scripts, so an address that would run as a script is refused.

use super::PublishError;

/// An address of the web, as pages write it: with a scheme or relative to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// An address of the web, with a scheme of the web or relative to the page.
    ///
    /// # Errors
    /// [`PublishError::BadAddress`] if the text has another scheme, blanks or hidden signs.
    pub fn new(text: &str) -> Result<Self, PublishError> {
        // Browsers take blanks and controls out before they look for the scheme.
        let plain = !text.chars().any(|c| c.is_control() || c.is_whitespace() || is_hidden(c));
        let scheme = text.split(['/', '?', '#']).next().and_then(|begin| begin.split_once(':'));
        let web = scheme.is_none_or(|(scheme, _)| {
            ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        });
        if plain && web { Ok(Self(text.to_owned())) } else { Err(PublishError::BadAddress(text.to_owned())) }
    }

    /// A whole address, with its scheme and host, which works from any page.
    ///
    /// # Errors
    /// [`PublishError::BadAddress`] as for [`Address::new`], [`PublishError::NoHost`] without scheme or host.
    pub fn whole(text: &str) -> Result<Self, PublishError> {
        let address = Self::new(text)?;
        let scheme = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
        match scheme.is_some_and(|rest| !rest.starts_with(['/', '?', '#']) && !rest.is_empty()) {
            true => Ok(address),
            false => Err(PublishError::NoHost(text.to_owned())),
        }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Signs that change how an address looks, and have no place in one.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The name of a file as a step of an address.
pub fn step(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~') {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            out.extend(c.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_page_of_the_web() {
        for text in [
            "/city-plan/",
            "https://example.jp/a?b=c:d#e",
            "HTTP://example.jp",
            "./",
            "",
            "a/b:c",
            "?a=b:c",
            "計画/",
        ] {
            assert!(Address::new(text).is_ok(), "{text}");
        }
        for text in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,a",
            "vbscript:a",
            "blob:a",
            "file:///etc",
            "/a b",
            "/a\u{202e}b",
            "/\u{2028}",
            "a:b",
        ] {
            assert!(Address::new(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_whole_address_has_a_host() {
        assert!(Address::whole("https://www.example.jp/plan/").is_ok());
        for text in ["/plan/", "", "https://", "https:///plan", "www.example.jp/plan", "javascript:alert(1)"]
        {
            assert!(Address::whole(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_name_of_a_file_is_one_step() {
        assert_eq!(step("計画-2024.json"), "計画-2024.json");
        assert_eq!(step("a b#c?d/e\"%.json"), "a%20b%23c%3Fd%2Fe%22%25.json");
    }
}
