//! Joins a script and the modules that it imports to one classic script.
//!
//! Called by `build` for the loader: pages include it with a plain tag, and it has to work where esbuild is
//! missing. Knows named imports of files beside each other, a line each, and `export` before what is
//! declared; anything else of modules is refused, never guessed.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The script at `main` with its modules before it, each once, in a function of its own.
pub fn joined(main: &Path) -> Result<String> {
    joined_with(main, &[])
}

/// The same with other modules in the place of some: pairs of the name at the end of an import and the file that
/// stands in.
pub fn joined_with(main: &Path, replaced: &[(&str, PathBuf)]) -> Result<String> {
    let mut script = String::from("(() => {\n\"use strict\";\n");
    join(main, replaced, &mut Vec::new(), &mut script)?;
    script.push_str("})();\n");
    Ok(script)
}

fn join(
    file: &Path,
    replaced: &[(&str, PathBuf)],
    done: &mut Vec<PathBuf>,
    script: &mut String,
) -> Result<()> {
    let unreadable = || format!("{} could not be read", file.display());
    // One file may be reached by more than one path.
    let path = std::fs::canonicalize(file).with_context(unreadable)?;
    if done.contains(&path) {
        return Ok(());
    }
    done.push(path);
    let source = std::fs::read_to_string(file).with_context(unreadable)?;
    for line in source.lines() {
        match line.strip_prefix("import ").map(imported) {
            Some(Some(name)) => {
                let known = replaced.iter().find(|(end, _)| name.rsplit('/').next() == Some(end));
                let beside = || file.with_file_name("").join(name);
                let module = known.map_or_else(beside, |(_, other)| other.clone());
                join(&module, replaced, done, script)?;
            }
            Some(None) => bail!("{}: `{line}` is no import of a file beside it", file.display()),
            None => {}
        }
    }
    for line in source.lines().filter(|line| !line.starts_with("import ")) {
        let declared = line.strip_prefix("export ");
        if declared.is_some_and(|rest| rest.starts_with(['{', '*']) || rest.starts_with("default")) {
            bail!("{}: `{line}` exports nothing that is declared there", file.display());
        }
        script.push_str(declared.unwrap_or(line));
        script.push('\n');
    }
    Ok(())
}

/// The file that an import names, beside or above the one that imports it.
fn imported(rest: &str) -> Option<&str> {
    let name = rest.split_once("} from \"")?.1.strip_suffix("\";")?;
    name.strip_prefix("./").or(Some(name).filter(|name| name.starts_with("../")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Joins files of a folder of their own; the first is the script.
    fn of(name: &str, files: &[(&str, &str)]) -> Result<String> {
        let folder = std::env::temp_dir().join(format!("city-plan-modules-{}-{name}", std::process::id()));
        for (file, source) in files {
            let path = folder.join(file);
            std::fs::create_dir_all(path.parent().unwrap())?;
            std::fs::write(path, source)?;
        }
        let joined = joined(&folder.join(files[0].0));
        std::fs::remove_dir_all(&folder)?;
        joined
    }

    #[test]
    fn what_is_imported_stands_before_and_once() {
        let script = of(
            "once",
            &[
                (
                    "main.js",
                    "import { a } from \"./parts/a.js\";\nimport { b } from \"./parts/b.js\";\nuse(a, b);",
                ),
                ("parts/a.js", "import { b } from \"./b.js\";\nexport const a = b;"),
                ("parts/b.js", "import { a } from \"../parts/a.js\";\nexport function b() {}"),
            ],
        );
        let lines = "(() => {\n\"use strict\";\nfunction b() {}\nconst a = b;\nuse(a, b);\n})();\n";
        assert_eq!(script.unwrap(), lines);
    }

    #[test]
    fn a_module_can_stand_in_for_another() {
        let folder = std::env::temp_dir().join(format!("city-plan-modules-{}-stand-in", std::process::id()));
        std::fs::create_dir_all(folder.join("parts")).unwrap();
        std::fs::write(folder.join("main.js"), "import { a } from \"./parts/a.js\";\nuse(a);").unwrap();
        std::fs::write(folder.join("parts/other.js"), "import { b } from \"../b.js\";\nconst a = b;")
            .unwrap();
        std::fs::write(folder.join("b.js"), "export const b = 1;").unwrap();
        let script = joined_with(&folder.join("main.js"), &[("a.js", folder.join("parts/other.js"))]);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(script.unwrap().contains("const b = 1;\nconst a = b;\nuse(a);\n"));
    }

    #[test]
    fn what_cannot_be_joined_is_refused() {
        for main in [
            "import \"./a.js\";",
            "import a from \"far\";",
            "import { a } from \"./none.js\";",
            "export default 1;",
            "export { a };",
        ] {
            assert!(of("refused", &[("main.js", main)]).is_err(), "{main}");
        }
    }
}
