//! The records of which the stream of an old workbook (xls) is made: their kinds, and where each of them ends.

/// The kinds of records that are looked at.
pub(super) mod kind {
    pub(in super::super) const BEGIN: u16 = 0x0809;
    pub(in super::super) const END: u16 = 0x000A;
    pub(in super::super) const SHEET: u16 = 0x0085;
    pub(in super::super) const SIZE: u16 = 0x0200;
    pub(in super::super) const FORMULA: u16 = 0x0006;
    /// A cell with one of the texts that cells share.
    pub(in super::super) const SHARED: u16 = 0x00FD;
    /// The texts that cells share, and their further records.
    pub(in super::super) const TEXTS: u16 = 0x00FC;
    pub(in super::super) const CONTINUED: u16 = 0x003C;
    pub(in super::super) const NUMBERS: u16 = 0x00BD;
    pub(in super::super) const BLANKS: u16 = 0x00BE;
    pub(in super::super) const FONT: u16 = 0x0031;
    pub(in super::super) const FORMAT: u16 = 0x041E;
    pub(in super::super) const STYLE: u16 = 0x00E0;
    pub(in super::super) const COMMENT: u16 = 0x001C;
    pub(in super::super) const OBJECT: u16 = 0x005D;
    pub(in super::super) const RULE: u16 = 0x01B0;
    /// With one value, at a row and a column.
    pub(in super::super) const VALUES: [u16; 7] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, SHARED, FORMULA];
    /// With one style, after a row and a column; an empty cell has one, too.
    pub(in super::super) const STYLED: [u16; 8] =
        [0x0201, 0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, SHARED, FORMULA];
    /// No reader knows it.
    pub(in super::super) const NOTHING: u16 = 0xFFFF;
}

/// The kind of the record at a place, and where its data are.
pub(super) fn record(stream: &[u8], at: usize) -> Option<(u16, std::ops::Range<usize>)> {
    let &[a, b, c, d] = stream.get(at..at + 4)? else { return None };
    let end = at + 4 + usize::from(u16::from_le_bytes([c, d]));
    (end <= stream.len()).then(|| (u16::from_le_bytes([a, b]), at + 4..end))
}
