//! The one way in which the tool writes: whole files or none, never over what it was made of, and over nothing
//! that others made unless `--force` asks for it.
//!
//! A file is written beside the one that it replaces and then renamed, so that a full disk leaves the old file.
//! Links are followed, and permissions are kept.

use crate::messages;
use crate::painter::MARK;
use city_plan::exchange::workbook::{self, Book};
use city_plan::format::json::tree::tree;
use city_plan::plan::Language;
use serde_json::Value;
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The kind of a written file. It decides whether an existing file may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A table, known by its headings.
    Table,
    /// A calendar.
    Calendar,
    /// A feed or the list of feeds, known by so many first lines: plan, subject, language.
    Feed { head: usize },
    /// A short text, in which nothing says who wrote it.
    ShortText {
        /// True if it is as an earlier run has written it.
        is_known: bool,
    },
    /// A picture.
    Picture,
    /// A painted picture (PNG).
    Painting,
    /// StratML, known by the plan's name.
    Stratml,
    /// A page or a part of one.
    Html,
    /// A plan.
    Plan,
    /// A workbook, until somebody has worked in it.
    Workbook,
    /// A file of the component.
    Component,
    /// A form that editors fill in; never replaced once it exists.
    Form,
}

/// A file to be written.
pub(crate) struct Written<'a> {
    pub(crate) file: &'a Path,
    pub(crate) kind: Kind,
    pub(crate) content: &'a [u8],
}

/// How a command writes.
pub(crate) struct Output<'a> {
    /// The files that the command reads.
    pub(crate) inputs: &'a [&'a Path],
    /// True if files of others are replaced.
    pub(crate) force: bool,
    pub(crate) language: Language,
}

impl Output<'_> {
    /// Writes the files, or none where one of them may not be written; a sentence on why.
    pub(crate) fn put(&self, files: &[Written<'_>]) -> Result<(), String> {
        let mut names = HashSet::new();
        let folder = files.first().and_then(|written| written.file.parent());
        let is_one_folder = files.iter().all(|written| written.file.parent() == folder);
        for (at, written) in files.iter().enumerate() {
            let is_new_name = names.insert(folded(written.file));
            let same = || files[..at].iter().any(|other| is_same(other.file, written.file));
            // Thousands of files of one folder are compared by their names alone, unless one has several.
            let is_alone = is_one_folder && is_new_name && has_one_name(written.file);
            let refused = if !is_alone && same() {
                Some(messages::same_output(self.language))
            } else {
                self.refusal(written)
            };
            if let Some(why) = refused {
                return Err(format!("{}: {why}", written.file.display()));
            }
        }
        let failed = |file: &Path, error: &io::Error| {
            format!("{}: {}", file.display(), messages::failed_write(error, self.language))
        };
        // All of them are there as a whole before the first takes its place.
        let mut parts = Vec::new();
        for written in files {
            let part = Part::write(written.file, written.content);
            parts.extend(part.map_err(|error| failed(written.file, &error))?);
        }
        for part in &parts {
            part.place().map_err(|error| failed(&part.target, &error))?;
        }
        Ok(())
    }

    /// The same for one file or standard output, as a command ends with it.
    pub(crate) fn end(&self, to: Option<&Path>, kind: Kind, content: &[u8]) -> ExitCode {
        let done = match to {
            Some(file) => self.put(&[Written { file, kind, content }]),
            None => say(content, self.language),
        };
        exit_code(done)
    }

    /// Why a file may not be written.
    fn refusal(&self, written: &Written<'_>) -> Option<String> {
        let meta = fs::metadata(written.file).ok()?;
        if meta.is_dir() {
            return Some(messages::output_is_folder(self.language));
        }
        // What is no file on a disk (`/dev/null`) loses nothing.
        if !meta.is_file() {
            return None;
        }
        if self.inputs.iter().any(|input| is_same(input, written.file)) {
            return Some(messages::output_is_input(self.language));
        }
        if is_standard_output(written.file) {
            return None;
        }
        let ours = self.force || written.kind.is_ours(written.file, written.content);
        (!ours).then(|| messages::existing_file(self.language))
    }
}

impl Kind {
    /// Returns whether a file that is there is one that the tool has written.
    fn is_ours(self, file: &Path, new: &[u8]) -> bool {
        let Ok(old) = fs::read(file) else { return false };
        let old_text = String::from_utf8_lossy(&old);
        let new_text = || String::from_utf8_lossy(new);
        let lines = |text: &str, count| text.lines().take(count).map(str::to_owned).collect::<Vec<_>>();
        let alike = |count| lines(&old_text, count) == lines(&new_text(), count);
        let has = |parts: &[&str]| parts.iter().all(|part| old_text.contains(part));
        match self {
            Self::Form => false,
            _ if old == new => true,
            Self::Table => alike(1),
            Self::Feed { head } => alike(head),
            Self::ShortText { is_known } => is_known,
            Self::Stratml => alike(3),
            Self::Calendar => has(&["\nPRODID:-//city-plan//"]),
            Self::Picture => has(&["title id=\"title\">", "desc id=\"description\">"]),
            Self::Painting => old.windows(MARK.len()).any(|part| part == MARK),
            Self::Html => is_our_html(&old_text),
            Self::Plan => tree(&old).is_some_and(|old| is_plan(&old)),
            Self::Workbook => is_untouched(&old),
            Self::Component => true,
        }
    }
}

/// Returns whether JSON is a plan: much else has a title, too.
fn is_plan(json: &Value) -> bool {
    let format = || json.get("format").and_then(Value::as_str);
    let named = format().is_some_and(|format| format.starts_with("city-plan/"));
    json.get("title").is_some() && (named || json.get("initiatives").is_some_and(Value::is_array))
}

/// Returns whether markup is a page of ours, or what `render` or `snippet` writes to be pasted: a page in which a city has
/// pasted it begins otherwise.
fn is_our_html(text: &str) -> bool {
    // A page of today has a skip link between its head and its content, one of yesterday had not.
    let page = || {
        let (head, rest) = text.strip_prefix('<')?.split_once("main>\n")?;
        let head = head.strip_prefix("!doctype html>")?;
        (head.contains("body class=\"city-plan-page\"") || head.ends_with("body>\n<")).then_some(rest)
    };
    let Some(first) = page().unwrap_or(text).strip_prefix('<') else { return false };
    let paragraph = first.strip_prefix("p>").and_then(|rest| rest.strip_prefix('<')).unwrap_or_default();
    let begins = ["div class=\"city-plan ", "city-plan ", "iframe class=\"city-plan-frame\""];
    let pasted = ["link rel=\"stylesheet\" ", "script "].iter().any(|tag| first.starts_with(tag))
        && first.lines().next().is_some_and(|line| line.contains("city-plan"));
    paragraph.starts_with("a class=\"city-plan-link\"")
        || begins.iter().any(|begin| first.starts_with(begin))
        || pasted
}

/// Returns whether a workbook is as the tool has written it: programs note when they save one.
fn is_untouched(bytes: &[u8]) -> bool {
    let read = || -> Option<String> {
        let mut parts = zip::ZipArchive::new(io::Cursor::new(bytes)).ok()?;
        let mut text = String::new();
        parts.by_name("docProps/core.xml").ok()?.take(100_000).read_to_string(&mut text).ok()?;
        Some(text)
    };
    // When it was changed last: the day that `exchange` writes into each.
    let changed = |text: String| {
        let (before, _) = text.split_once("/dcterms:modified>")?;
        before.trim_end_matches('<').rsplit('>').next().map(|day| day == "2024-04-01T00:00:00Z")
    };
    read().and_then(changed).unwrap_or_default()
}

/// A name as a disk may take it that knows no capitals.
fn folded(file: &Path) -> String {
    file.to_string_lossy().to_lowercase()
}

/// Returns whether nothing is there yet, or something without further names.
fn has_one_name(file: &Path) -> bool {
    !fs::symlink_metadata(file).is_ok_and(|meta| meta.is_symlink() || links(&meta) > 1)
}

/// The number of names of a file; where a system does not say, as if there were several.
fn links(meta: &fs::Metadata) -> u64 {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(meta);
    #[cfg(not(unix))]
    return if meta.is_file() { 2 } else { 1 };
}

/// Returns whether two names lead to the same file, through links, other folders or other capitals.
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    // Of a file that is not there yet only the folder can tell.
    let whole = |file: &Path| {
        let target = resolve_link(file).ok()?;
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        Some(folder.unwrap_or(Path::new(".")).canonicalize().ok()?.join(target.file_name()?))
    };
    let same = || same_file::is_same_file(one, other).unwrap_or(false);
    one == other || same() || whole(one).is_some_and(|one| whole(other) == Some(one))
}

/// A whole file beside the one that it is to replace; it is taken away where it does not come to that.
struct Part {
    file: PathBuf,
    target: PathBuf,
    replace: bool,
}

impl Part {
    /// Writes a file's content beside it; none where it went to something that is no file on a disk.
    fn write(file: &Path, content: &[u8]) -> io::Result<Option<Self>> {
        if is_standard_output(file) {
            let mut out = io::stdout().lock();
            return out.write_all(content).and_then(|()| out.flush()).map(|()| None);
        }
        if fs::metadata(file).is_ok_and(|old| !old.is_file()) {
            let mut opened = OpenOptions::new().write(true).open(file)?;
            return opened.write_all(content).and_then(|()| opened.flush()).map(|()| None);
        }
        let target = resolve_link(file)?;
        let old = fs::metadata(&target).ok();
        // Nobody may write to a file that its owner has protected.
        if old.is_some() {
            OpenOptions::new().append(true).open(&target)?;
        }
        let (file, mut opened) = beside(&target)?;
        let part = Self { file, target, replace: old.is_some() };
        opened.write_all(content)?;
        if let Some(old) = &old {
            keep(old, &opened)?;
        }
        opened.sync_all().map(|()| Some(part))
    }

    /// Puts it in its place. A file that came in between is not replaced.
    fn place(&self) -> io::Result<()> {
        if !self.replace {
            match fs::hard_link(&self.file, &self.target) {
                Ok(()) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
                // Not every file system has links.
                Err(_) => {}
            }
        }
        fs::rename(&self.file, &self.target)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Nothing is there any more where it was renamed.
        drop(fs::remove_file(&self.file));
    }
}

/// A new file beside another. One of its name may be left of a writing that was killed: numbers of processes come again.
fn beside(target: &Path) -> io::Result<(PathBuf, File)> {
    // One number for each file of a process: no search through the thousands before it.
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let mut left = 10_000;
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let file = target.with_file_name(format!(".city-plan-{}-{number}.part", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&file) {
            Ok(opened) => return Ok((file, opened)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && left > 0 => left -= 1,
            Err(error) => return Err(error),
        }
    }
}

/// Returns whether a name is that of standard output, which a shell has opened already.
pub(crate) fn is_standard_output(file: &Path) -> bool {
    ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| file == Path::new(name))
}

/// Gives a new file the permissions and, where that can be done, the owner of the old one.
fn keep(old: &fs::Metadata, new: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let _ = std::os::unix::fs::fchown(new, Some(old.uid()), Some(old.gid()));
    }
    new.set_permissions(old.permissions())
}

/// The target of a link, even if it does not exist yet.
fn resolve_link(file: &Path) -> io::Result<PathBuf> {
    let mut target = file.to_owned();
    for _ in 0..40 {
        let Ok(next) = fs::read_link(&target) else { return Ok(target) };
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(io::Error::other("links without end"))
}

/// Writes to standard output; a sentence where it cannot be written. A reader that went away (`| head`) is no fault.
pub(crate) fn say(text: &[u8], language: Language) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(messages::lost_output(&error, language))
        }
        _ => Ok(()),
    }
}

/// The bytes of a workbook for a file; a sentence where it cannot be written in its format.
pub(crate) fn workbook_bytes(book: &Book, file: &Path, language: Language) -> Result<Vec<u8>, String> {
    let message = |cause| format!("{}: {}", file.display(), messages::unwritable_workbook(&cause, language));
    workbook::write(book).map_err(message)
}

/// A line on standard output.
pub(crate) fn say_line(text: &str, language: Language) -> Result<(), String> {
    say(format!("{text}\n").as_bytes(), language)
}

/// How a command ends: with success, or with a sentence and 2.
pub(crate) fn exit_code(done: Result<(), String>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}
