//! The memory that a command may take: where a file would need more, the tool says so and ends.
//!
//! The readers of workbooks keep their bounds; this holds for whatever no bound foresees, and on every system
//! alike. A failed allocation would end the tool with a signal and no word.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{self, Write};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Bytes that may be held at once. The system keeps a fifth more around them: half a gigabyte in all.
const MOST: usize = 410 << 20;

#[global_allocator]
static MEMORY: Memory = Memory { held: AtomicUsize::new(0), most: AtomicUsize::new(usize::MAX) };

/// The sentence, which goes where findings go.
static SENTENCE: OnceLock<String> = OnceLock::new();

struct Memory {
    held: AtomicUsize,
    most: AtomicUsize,
}

/// Ends the tool with a sentence on standard output and 2 as soon as more memory is wanted than a file may take.
pub(crate) fn bound(sentence: impl FnOnce() -> String) {
    SENTENCE.get_or_init(sentence);
    MEMORY.most.store(MOST, Relaxed);
}

/// Takes the bound away again.
pub(crate) fn unbound() {
    MEMORY.most.store(usize::MAX, Relaxed);
}

impl Memory {
    fn take(&self, bytes: usize) {
        let held = self.held.fetch_add(bytes, Relaxed).saturating_add(bytes);
        if held > self.most.load(Relaxed) {
            // Saying so may take some memory, too.
            self.most.store(usize::MAX, Relaxed);
            end();
        }
    }
}

fn end() -> ! {
    if let Some(sentence) = SENTENCE.get() {
        drop(io::stdout().write_all(sentence.as_bytes()));
    }
    std::process::exit(2)
}

#[allow(
    unsafe_code,
    reason = "only an allocator hears of every allocation; it hands all of them on as they are"
)]
// SAFETY: every call goes to the system's allocator with the arguments that came.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.take(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.take(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        self.held.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        self.take(size);
        self.held.fetch_sub(layout.size(), Relaxed);
        unsafe { System.realloc(pointer, layout, size) }
    }
}
