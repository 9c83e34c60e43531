//! A limit on the memory of one call, in the studio alone: beyond it the call ends with an error. In residents'
//! browsers the allocator has no limit.
//!
//! The calls run in a worker, whose memory is freed after each task. Without the limit, a file that passes all
//! limits of the readers would stop the browser's tab, or end in a trap without a message.

use crate::format::AUTHORING;
use std::alloc::{GlobalAlloc, Layout};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The message of the error.
pub const WORD: &str = "memory";

/// An allocator with a limit.
pub(super) struct Bounded<A> {
    inner: A,
    held: AtomicUsize,
    most: AtomicUsize,
}

/// Sets the limit.
pub fn bound(bytes: usize) {
    super::MEMORY.most.store(bytes, Relaxed);
}

impl<A> Bounded<A> {
    pub(super) const fn new(inner: A) -> Self {
        Self { inner, held: AtomicUsize::new(0), most: AtomicUsize::new(usize::MAX) }
    }

    fn take(&self, bytes: usize) {
        if !AUTHORING {
            return;
        }
        let held = self.held.fetch_add(bytes, Relaxed).saturating_add(bytes);
        if held > self.most.load(Relaxed) {
            wasm_bindgen::throw_str(WORD);
        }
    }

    fn give_back(&self, bytes: usize) {
        if AUTHORING {
            self.held.fetch_sub(bytes, Relaxed);
        }
    }
}

/// Checks the result of an allocation: the browser may have no memory left.
fn had(pointer: *mut u8) -> *mut u8 {
    if AUTHORING && pointer.is_null() {
        wasm_bindgen::throw_str(WORD);
    }
    pointer
}

#[allow(
    unsafe_code,
    reason = "only an allocator hears of every allocation; it hands all of them on as they are"
)]
// SAFETY: every call goes to the inner allocator with the arguments that came.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Bounded<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.take(layout.size());
        had(unsafe { self.inner.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.take(layout.size());
        had(unsafe { self.inner.alloc_zeroed(layout) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        self.give_back(layout.size());
        unsafe { self.inner.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        self.take(size);
        self.give_back(layout.size());
        had(unsafe { self.inner.realloc(pointer, layout, size) })
    }
}
