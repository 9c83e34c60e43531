//! The archive that an xlsx or ods is: how much is in it, before a reader keeps anything of it.
//!
//! Every part is taken out of its compression once and counted, tag by tag, without being kept: sizes that an
//! archive declares may be lies. It says nothing of damage: the readers do.

use super::bounds::{self, Excess};
use super::messages::Message;
use super::xml::{Node, nodes};
use crate::format::diagnostic::Diagnostic;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::rc::Rc;
use zip::ZipArchive;

/// The parts of an archive within bounds.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The places of parts that were not counted, by their names in small letters.
    others: HashMap<String, usize>,
    /// The parts of XML that were counted, by their names in small letters: readers find parts in either case.
    parts: HashMap<String, Part>,
    /// The bytes of all of them.
    all: u64,
    /// The bytes that were handed out. Many parts may refer to one, and each is read for each.
    handed: u64,
}

/// A part of XML that was counted: its place, and how many bytes it has.
#[derive(Clone, Copy)]
struct Part {
    at: usize,
    bytes: u64,
}

impl<'b> Archive<'b> {
    /// Opens an archive and counts what is in it.
    ///
    /// # Errors
    /// No archive, or more in it than is read.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Diagnostic> {
        if declared_parts(bytes) > bounds::PARTS {
            return Err(Excess::Parts.diagnostic());
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged_file)?;
        let mut archive = Self { zip, others: HashMap::new(), parts: HashMap::new(), all: 0, handed: 0 };
        for at in 0..archive.zip.len() {
            let Some(Ok(name)) = archive.zip.name_for_index(at) else { continue };
            let name = name.to_ascii_lowercase();
            if is_read(&name) {
                archive.count(at, name)?;
            } else {
                archive.others.insert(name, at);
            }
        }
        Ok(archive)
    }

    /// Counts a part that readers take for XML, whatever it is called.
    pub(super) fn count_part(&mut self, name: &str) -> Result<(), Diagnostic> {
        let name = name.to_ascii_lowercase();
        self.others.remove(&name).map_or(Ok(()), |at| self.count(at, name))
    }

    /// Returns whether the archive has a part of exactly this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The bytes of a part; of a part that is not known, those of the longest.
    pub(super) fn size(&self, name: &str) -> u64 {
        let known = self.parts.get(&name.to_ascii_lowercase()).map(|part| part.bytes);
        known.or_else(|| self.parts.values().map(|part| part.bytes).max()).unwrap_or(0)
    }

    /// Hands out the events of a part that was counted, up to its end or to what cannot be read. In all, no more is
    /// handed out than an archive may hold.
    pub(super) fn events(
        &mut self,
        name: &str,
        mut with: impl FnMut(&Event) -> Result<(), Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let known = self.parts.get(&name.to_ascii_lowercase()).copied();
        let Some(Ok(part)) = known.map(|part| self.zip.by_index(part.at)) else { return Ok(()) };
        let mut reader = Reader::from_reader(BufReader::new(part));
        reader.config_mut().check_end_names = false;
        let before = self.handed;
        let mut buffer = Vec::new();
        loop {
            let event = reader.read_event_into(&mut buffer);
            self.handed = before + reader.buffer_position();
            if self.handed > bounds::XML {
                return Err(Excess::Unpacked.diagnostic());
            }
            match event {
                Ok(Event::Eof) | Err(_) => return Ok(()),
                Ok(event) => with(&event)?,
            }
            buffer.clear();
        }
    }

    /// Hands out the elements and characters of a part.
    pub(super) fn nodes(
        &mut self,
        name: &str,
        mut with: impl FnMut(Node) -> Result<(), Diagnostic>,
    ) -> Result<(), Diagnostic> {
        self.events(name, |event| nodes(event, &mut with))
    }

    /// Hands out the elements of a part of XML as they begin.
    pub(super) fn elements(
        &mut self,
        name: &str,
        mut with: impl FnMut(&BytesStart) -> Result<(), Diagnostic>,
    ) -> Result<(), Diagnostic> {
        self.events(name, |event| match event {
            Event::Start(element) | Event::Empty(element) => with(element),
            _ => Ok(()),
        })
    }

    /// The beginning of a part.
    pub(super) fn beginning(&mut self, name: &str, bytes: u64) -> Vec<u8> {
        let mut read = Vec::new();
        if let Ok(part) = self.zip.by_name(name) {
            drop(part.take(bytes).read_to_end(&mut read));
        }
        read
    }

    /// Counts the bytes of a part.
    fn count(&mut self, at: usize, name: String) -> Result<(), Diagnostic> {
        let Ok(part) = self.zip.by_index(at) else { return Ok(()) };
        let left = bounds::XML - self.all;
        let count = Rc::new(Count::default());
        let mut reader = Reader::from_reader(Counting { inner: BufReader::new(part), count: count.clone() });
        reader.config_mut().check_end_names = false;
        let (most, most_kept) = most_of(&name);
        let mut buffer = Vec::new();
        let mut usage = 0;
        loop {
            count.piece.set(0);
            let event = reader.read_event_into(&mut buffer);
            if count.piece.get() > bounds::PIECE {
                return Err(Excess::Part(name).diagnostic());
            }
            match event {
                Ok(Event::Eof) | Err(_) => break,
                Ok(Event::Start(element) | Event::Empty(element)) => {
                    usage += usize::from(KEPT.contains(&element.local_name().as_ref()));
                }
                Ok(_) => {}
            }
            if count.all.get() > left {
                return Err(Excess::Unpacked.diagnostic());
            }
            if count.all.get() > most || usage > most_kept {
                return Err(Excess::Part(name).diagnostic());
            }
            buffer.clear();
        }
        let bytes = count.all.get();
        self.all += bytes;
        // Of two parts of one name, the longer one is the one to reckon with.
        let known = self.parts.entry(name).or_insert(Part { at, bytes });
        if known.bytes < bytes {
            *known = Part { at, bytes };
        }
        Ok(())
    }
}

/// The elements that readers keep all of, beside those of sheets.
const KEPT: [&str; 7] = ["si", "xf", "numFmt", "font", "fill", "sheet", "Relationship"];

/// Returns whether anybody reads the part. What spreadsheet programs keep for themselves may be long.
fn is_read(name: &str) -> bool {
    const OWN: [&str; 4] = ["pivotcache/", "calcchain", "externallinks/", "customxml/"];
    let is_xml = [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end));
    is_xml && !OWN.iter().any(|own| name.contains(own))
}

/// How many bytes a part may have, and how many of the elements that are kept: sheets are read as they come.
fn most_of(name: &str) -> (u64, usize) {
    let ends = |end: &str| name.ends_with(end);
    if ends("sharedstrings.xml") {
        bounds::SHARED
    } else if ends("/styles.xml") {
        (bounds::FRAME, bounds::STYLES)
    } else if ends("/workbook.xml") || ends(".rels") {
        (bounds::FRAME, bounds::PARTS)
    } else {
        (bounds::XML, usize::MAX)
    }
}

pub(super) fn damaged_file(error: impl std::fmt::Display) -> Diagnostic {
    let error = error.to_string();
    // Macros of old programs and dialogs stand in sheets that are no tables.
    let is_other = error.to_lowercase().contains("unrecognized sheet");
    let message = if is_other { Message::UnsupportedSheet } else { Message::Damaged };
    message.of_file(&error)
}

/// The most parts that any directory in the bytes has, or says that it has. Directories are read before anything
/// can be counted, and there may be many of them.
fn declared_parts(bytes: &[u8]) -> usize {
    const DIRECTORIES: usize = 100;
    let (mut parts, mut ends, mut announced) = (0, 0, 0);
    let marks = bytes.windows(2).enumerate().filter(|(_, two)| *two == b"PK");
    for (at, _) in marks {
        match bytes.get(at + 2..at + 4) {
            Some([1, 2]) => parts += 1,
            Some([5, 6]) => ends += 1,
            Some([6, 6]) => {
                let counts = bytes.get(at + 24..at + 40).unwrap_or_default().chunks_exact(8);
                let counts = counts.filter_map(|count| count.try_into().ok().map(u64::from_le_bytes));
                announced = counts.fold(announced, u64::max);
            }
            _ => {}
        }
    }
    let many = if ends > DIRECTORIES { usize::MAX } else { 0 };
    parts.max(many).max(usize::try_from(announced).unwrap_or(usize::MAX))
}

#[derive(Default)]
struct Count {
    all: Cell<u64>,
    /// Since the last event.
    piece: Cell<usize>,
}

/// Counts what is read, and ends a piece that is too long before it is kept.
struct Counting<R> {
    inner: R,
    count: Rc<Count>,
}

impl<R: BufRead> Read for Counting<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(to)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counting<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.count.piece.get() > bounds::PIECE {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        self.count.all.set(self.count.all.get() + bytes as u64);
        self.count.piece.set(self.count.piece.get() + bytes);
        self.inner.consume(bytes);
    }
}
