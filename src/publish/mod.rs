//! A plan in the forms in which a city publishes it: static HTML, pages of its own with their previews, and snippets to
//! paste.
//!
//! It opens no file, reads no clock and writes nothing: it returns texts, and the caller writes them.
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

pub mod accountability;
pub mod address;
pub mod advice;
pub mod archive;
pub mod council;
pub mod editions;
pub mod error;
pub mod options;
pub mod page;
pub mod picture;
pub mod places;
pub mod preview;
pub mod references;
pub mod release;
pub mod snippet;
mod structured_data;
pub mod yearly;

pub use accountability::accountability;
pub use address::Address;
pub use advice::advice;
pub use error::PublishError;
pub use options::HtmlOptions;
pub use page::html;
pub use places::Places;
pub use preview::Preview;
pub use release::Release;
pub use snippet::{Form, Subject};
