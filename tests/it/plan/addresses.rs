//! An address becomes a link only if it leads where a reader sees that it leads; all others are told and are text.

use city_plan::format::diagnostic::Code;
use city_plan::plan::file::read_json;
use serde_json::json;
use std::process::Command;

const SOUND: &[&str] = &[
    "https://www.city.example.jp/",
    "http://www.city.example.jp",
    "https://city.example.jp/plan/計画.pdf",
    "https://city.example.jp:8443/a?b=c&d=e@f#g",
    "https://city.example.jp/@user/",
    "https://city.example.jp?x=:1",
    "https://10.0.0.1/",
    "https://CITY.example.jp/A%20B",
];

const BAD: &[&str] = &[
    "",
    " ",
    "https://",
    "https:///plan",
    "https:city.example.jp",
    "https:/city.example.jp",
    "www.city.example.jp",
    "//city.example.jp/",
    "/plan.pdf",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:a",
    "ftp://city.example.jp/",
    "file:///etc/passwd",
    "blob:https://city.example.jp/1",
    "https://city.example@evil.example/",
    "https://city.example:443@evil.example/",
    "https://city.example%40evil.example/",
    "https://@evil.example/",
    "https://evil.example\\@city.example.jp/",
    "https://city.example.jp\\plan",
    "https:\\\\city.example.jp/",
    " https://city.example.jp/",
    "https://city.example.jp/ ",
    "https://city.example.jp/a b",
    "https://city.example.jp/\tb",
    "https://city.example.jp/\nb",
    "https://city.example.jp/\u{a0}b",
    "https://city.example.jp/\u{3000}b",
    "https://city.example.jp/\u{202e}fdp.nalp",
    "https://city.example.jp/\u{2066}a\u{2069}",
    "https://city.example.jp/\u{200b}a",
    "https://city.example.jp/\u{feff}a",
    "https://city.example.jp/\u{0}a",
    "https://city.example.jp/\"onclick=\"a",
    "https://city.example.jp/<b>",
    "https://сity.example.jp/",
    "https://市.example.jp/",
    "https://ｃｉｔｙ.example.jp/",
    "https://city。example.jp/",
    "https://xn--80ak6aa92e.example/",
    "https://XN--80AK6AA92E.example/",
    "https://city..example.jp/",
    "https://.example.jp/",
    "https://city.example.jp:/",
    "https://city.example.jp:44a/",
    "https://[::1]/",
];

fn plan(url: &str) -> Vec<u8> {
    let plan = json!({
        "format": "city-plan/1", "id": "p", "title": "計画", "city": "市", "status": "draft",
        "period": {"kind": "none"}, "roadmap": {"form": "none"}, "document": {"title": "文書", "url": url},
        "levels": [{"id": "l", "name": "施策"}], "contacts": [{"department": "課", "url": url}],
        "initiatives": [{"id": "a", "level": "l", "name": "取組", "source": {"page": "1"}}],
    });
    plan.to_string().into_bytes()
}

fn rendered(test: &str, url: &str) -> String {
    let file = std::env::temp_dir().join(format!("city-plan-address-{test}-{}.json", std::process::id()));
    std::fs::write(&file, plan(url)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_city-plan")).arg("render").arg(&file).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{url:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Where links of a page lead that do not lead into it.
fn links(html: &str) -> Vec<&str> {
    let all = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    all.filter(|link| !link.starts_with('#')).collect()
}

#[test]
fn what_leads_where_it_seems_to_is_a_link() {
    for url in SOUND {
        assert_eq!(read_json(&plan(url)).1, [], "{url}");
        let html = rendered("sound", url);
        let links = links(&html);
        // A source leads to its page of the document.
        let is_own = |link: &str| link == *url || link.starts_with(&format!("{url}#page="));
        assert!(
            !links.is_empty() && links.iter().all(|link| is_own(&link.replace("&amp;", "&"))),
            "{url}: {links:?}"
        );
    }
}

#[test]
fn what_leads_elsewhere_is_told_and_is_no_link() {
    for url in BAD {
        let found: Vec<(Code, String)> =
            read_json(&plan(url)).1.into_iter().map(|problem| (problem.code, problem.path)).collect();
        let expected = ["document.url", "contacts[0].url"].map(|path| (Code::BadAddress, path.to_owned()));
        assert_eq!(found, expected, "{url:?}");
        let html = rendered("bad", url);
        assert_eq!(links(&html), [""; 0], "{url:?}");
        // It is there as text.
        let signs = |sign: char| "<\"\0-.".contains(sign);
        let plain = url.split(signs).next().unwrap_or_default();
        assert!(crate::fixtures::output::signs(&html).contains(plain), "{url:?}");
    }
}
