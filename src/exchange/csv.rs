//! Tables as CSV that Excel opens without broken characters: UTF-8 with a byte order mark, CRLF.
//!
//! Follows RFC 4180.

/// The file. Every row stands as it is; the first is the head.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut file = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                file.push(',');
            }
            push(&mut file, cell);
        }
        file.push_str("\r\n");
    }
    file
}

/// A cell in quotes where it needs them. One that a spreadsheet would run as a formula gets an
/// apostrophe, which spreadsheets take as "this is text".
fn push(file: &mut String, cell: &str) {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = cell.contains([',', '"', '\n', '\r']);
    if quoted {
        file.push('"');
    }
    if formula {
        file.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            file.push('"');
        }
        file.push(c);
    }
    if quoted {
        file.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were() {
        let row = ["窓口", "a,b", "say \"x\"", "two\nlines", ""].map(str::to_owned).to_vec();
        assert_eq!(csv(&[row]), "\u{feff}窓口,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    }

    #[test]
    fn no_cell_is_run_as_a_formula() {
        assert_eq!(csv(&[vec!["=1+1".into(), "@x".into()]]), "\u{feff}'=1+1,'@x\r\n");
    }
}
