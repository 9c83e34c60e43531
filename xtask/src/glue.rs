//! Makes of what wasm-bindgen writes a module of the loader, so that no script has to be loaded beside it.
//! Called by `build`.
//!
//! What a browser imports it may take without a hash: only some check what `modulepreload` hints at. So the
//! glue stands in the loader, whose hash is in the page. As a function it can begin more than one instance.

use anyhow::{Result, ensure};

/// Where the part begins that fetches and compiles: the loader does that itself.
const LOADING: &str = "async function __wbg_load(";
/// How bindgen reads the window's document; elements of the page may stand in the place of its members.
const DOCUMENT: &str = ".document;";

/// The source of `#generated/glue.js`: `bound(page)` gives the functions that the loader calls.
pub fn module(glue: &str) -> Result<String> {
    for part in [LOADING, DOCUMENT, "function __wbg_get_imports(", "function __wbg_finalize_init("] {
        let found = glue.matches(part).count();
        ensure!(found == 1, "wasm-bindgen writes `{part}` {found} times in its glue, not once as before");
    }
    let (binding, _) = glue.split_once(LOADING).unwrap_or_default();
    let read = binding.split(DOCUMENT).next().unwrap_or_default();
    let window = read.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let binding = binding.replace(&format!("{window}{DOCUMENT}"), "page;").replace("\nexport ", "\n");
    Ok(format!(
        "export function bound(page) {{\n{binding}\nreturn {{ PlanStream, mount, imports: __wbg_get_imports, begin: \
         __wbg_finalize_init }};\n}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export class PlanStream {}\nexport function mount() {}\nfunction __wbg_get_imports() {\n\
        const ret = arg0.document;\n}\nfunction __wbg_finalize_init(instance) {}\nasync function __wbg_load() {}\n\
        export { initSync };\n";

    #[test]
    fn the_glue_reads_the_document_that_it_is_given_and_loads_nothing() {
        let module = module(GLUE).unwrap();
        assert!(module.contains("const ret = page;"), "{module}");
        assert!(!module.contains("__wbg_load") && !module.contains("initSync"), "{module}");
    }

    #[test]
    fn glue_of_another_kind_is_refused() {
        assert!(module(&GLUE.replace("arg0.document", "arg0.frames")).is_err());
        assert!(module(&GLUE.replace("__wbg_load", "load")).is_err());
    }
}
