//! Declarations of parts that the compiler refuses.
//!
//! `parts!` is no part of the crate's interface: the compiler gets the module of the format as it is, in a crate of
//! its own with one declaration.

use std::io::Write;
use std::process::{Command, Stdio};

const MODES: [&str; 7] = ["identity", "required", "expected", "chosen", "optional", "plain", "many"];

/// The crate around fields. The format needs one crate of others, for the shape in which problems leave it.
fn crate_with(fields: &str) -> String {
    let format = crate::fixtures::path("src/format/mod.rs");
    format!(
        r#"
        extern crate self as serde;
        pub mod ser {{
            pub trait Serialize {{
                fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;
            }}
            pub trait SerializeTuple {{
                type Ok;
                type Error;
                fn serialize_element<T: ?Sized>(&mut self, value: &T) -> Result<(), Self::Error>;
                fn end(self) -> Result<Self::Ok, Self::Error>;
            }}
            pub trait Serializer: Sized {{
                type Ok;
                type Error;
                type SerializeTuple: SerializeTuple<Ok = Self::Ok, Error = Self::Error>;
                fn serialize_tuple(self, length: usize) -> Result<Self::SerializeTuple, Self::Error>;
            }}
        }}

        #[path = {format:?}]
        pub mod format;

        #[derive(Debug, Default)]
        pub struct Notes;
        impl format::context::FormatNotes for Notes {{}}

        format::declare::parts! {{
            /// A sample.
            Sample {{
                {fields}
            }}
        }}
        "#
    )
}

/// Compiles a declaration with these fields; the compiler's errors where it refuses it.
fn compile(fields: &str) -> Result<(), String> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let arguments =
        "--edition 2024 --crate-type lib --crate-name declaration --cap-lints allow --emit metadata -o - -";
    let mut command = Command::new(compiler);
    command.args(arguments.split(' ')).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("no compiler");
    running.stdin.take().unwrap().write_all(crate_with(fields).as_bytes()).unwrap();
    let done = running.wait_with_output().unwrap();
    if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned()) }
}

/// A documented field.
fn field(mode: &str, name: &str, more: &str) -> String {
    format!("/// A field.\n{mode} {name}: std::rc::Rc<str>{more},\n")
}

#[test]
fn a_field_with_a_mode_that_does_not_exist_does_not_compile() {
    let every_mode: String = MODES.iter().map(|mode| field(mode, &format!("of_{mode}"), "")).collect();
    assert_eq!(compile(&every_mode), Ok(()));
    for made_up in ["optionel", "Optional"] {
        let with_one_more = every_mode.clone() + &field(made_up, "name", "");
        let errors = compile(&with_one_more).expect_err(made_up);
        assert!(errors.contains(&format!("error: unknown mode `{made_up}`; write ")), "{errors}");
        assert!(MODES.iter().all(|mode| errors.contains(mode)), "{errors}");
    }
}

#[test]
fn a_field_with_an_attribute_that_does_not_exist_does_not_compile() {
    let label = "label(\"名前\", \"Name\")";
    assert_eq!(
        compile(&field("many", "names", &format!(" => deferred(Detail) refers_to(Sample) {label}"))),
        Ok(())
    );
    for (attributes, expected) in [
        ("labels(\"名前\", \"Name\")".to_owned(), "the attribute `labels` is not known at this place"),
        (format!("{label} refers_to(Sample)"), "the attribute `label` is not known at this place"),
        (format!("deferred(Later) {label}"), "no variant or associated item named `Later`"),
    ] {
        let errors = compile(&field("many", "names", &format!(" => {attributes}"))).expect_err(&attributes);
        assert!(errors.contains(expected), "{attributes}: {errors}");
    }
}
