//! A plan as what goes onto a city's pages: static HTML, a page of its own, and what to paste where.
//!
//! It opens no file, asks no clock and writes nothing anywhere: text comes out, and the caller puts it where
//! it belongs.
//!
//! ```
//! # async fn show(json: &[u8], manifest: &serde_json::Value) -> Result<(), Box<dyn std::error::Error>> {
//! use city_plan::plan::file::read_json;
//! use city_plan::publish::{Address, Form, HtmlOptions, Release, Subject};
//! use city_plan::ui::loaded::Shared;
//!
//! let (Some(plan), _) = read_json(json) else { return Err("no plan".into()) };
//! let release = Release::from_manifest(manifest, &Address::new("/city-plan/")?)?;
//! let json = Address::new("/city-plan/plans/a.json")?;
//! let subject = Subject::new(Shared::new(plan), &HtmlOptions::default(), &json).await;
//! for form in Form::ALL {
//!     println!("{}\n{}", form.letter(), subject.text(form, &release));
//! }
//! # Ok(())
//! # }
//! ```

pub mod address;
pub mod error;
pub mod options;
pub mod page;
pub mod references;
pub mod release;
pub mod snippet;

pub use address::Address;
pub use error::PublishError;
pub use options::HtmlOptions;
pub use page::html;
pub use release::Release;
pub use snippet::{Form, Subject};
