//! SHA-256 of files, in hexadecimal digits: the file of an earlier edition is the one on record or another one.

use sha2::{Digest, Sha256};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The SHA-256 of bytes, in small hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Returns whether the SHA-256 of bytes has these hexadecimal digits, in any case.
pub fn has_sha256(bytes: &[u8], digits: &str) -> bool {
    sha256(bytes).eq_ignore_ascii_case(digits)
}

#[cfg(test)]
mod tests {
    use super::{has_sha256, sha256};

    const OF_ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_hash_has_64_digits() {
        assert_eq!(sha256(b"abc"), OF_ABC);
    }

    #[test]
    fn a_hash_is_compared_in_any_case_and_as_a_whole() {
        let digits = OF_ABC;
        for (bytes, digits, is_it) in [
            (&b"abc"[..], digits.to_owned(), true),
            (b"abc", digits.to_uppercase(), true),
            (b"abd", digits.to_owned(), false),
            (b"abc", digits[..62].to_owned(), false),
            (b"abc", "z".repeat(64), false),
            (b"abc", String::new(), false),
        ] {
            assert_eq!(has_sha256(bytes, &digits), is_it, "{digits}");
        }
    }
}
