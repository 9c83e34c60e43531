//! Names files by their content and says what browsers compare with `integrity`.
//! Called by `build`, `dist`, `server` and `npm`. Never touches the disk.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Enough to tell all builds apart that a city will ever have, and short enough to read aloud.
const HASH_DIGITS: usize = 10;

/// A file that may be cached for ever, because another content has another name.
pub struct Hashed {
    pub name: String,
    /// What `<link integrity>` and `fetch` expect.
    pub integrity: String,
    pub content: Vec<u8>,
}

impl Hashed {
    pub fn new(ending: &str, content: Vec<u8>) -> Self {
        Self {
            name: format!("city-plan-{}.{ending}", short_hash(&content)),
            // A longer digest would be 200 bytes more in the first load: each file's stands in the loader.
            integrity: format!("sha256-{}", STANDARD.encode(Sha256::digest(&content))),
            content,
        }
    }
}

/// The first digits of the SHA-256.
pub fn short_hash(content: &[u8]) -> String {
    sha256(content).chars().take(HASH_DIGITS).collect()
}

/// The SHA-256 in hexadecimal digits.
pub fn sha256(content: &[u8]) -> String {
    let digits = Sha256::digest(content).iter().flat_map(|byte| [byte >> 4, byte & 15]).collect::<Vec<_>>();
    digits.into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// The ending of a file that carries its hash in its name; none if it does not.
pub fn hashed_ending(name: &str) -> Option<&str> {
    let (hash, ending) = name.strip_prefix("city-plan-")?.split_once('.')?;
    let is_hash =
        hash.len() == HASH_DIGITS && hash.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    (is_hash && matches!(ending, "js" | "loader.js" | "frame.js" | "wasm" | "css")).then_some(ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_first_digits_of_the_sha_256() {
        let file = Hashed::new("css", b"abc".to_vec());
        assert_eq!(file.name, "city-plan-ba7816bf8f.css");
        assert_eq!(hashed_ending(&file.name), Some("css"));
    }

    #[test]
    fn integrity_is_the_sha_256_as_browsers_write_it() {
        let integrity = Hashed::new("js", b"abc".to_vec()).integrity;
        let known = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(integrity, known);
    }

    #[test]
    fn only_our_own_hashed_names_count_as_immutable() {
        for name in ["city-plan.js", "city-plan-ba7816bf8f.html", "city-plan-xyz7816bf8.css"] {
            assert_eq!(hashed_ending(name), None, "{name}");
        }
        assert_eq!(hashed_ending("host-ba7816bf8f.css"), None);
        assert_eq!(hashed_ending("city-plan-ba7816bf8f.css.br"), None);
    }
}
