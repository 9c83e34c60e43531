//! Serves a folder on this machine as a careful city would: right types, long caching of what has
//! a hash in its name, and the strictest Content-Security-Policy on pages.
//! Called by the chore `serve` and by `browser`. Never listens to other machines.

use crate::content_hash;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use tower_http::services::ServeDir;

/// Everything that the component does must be possible under it.
const STRICT: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'self'; \
     require-trusted-types-for 'script'",
);
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// Port 0 takes any free one.
pub fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken; choose another one with `--port`, or any free one with `--port 0`")
        }
        Err(error) => Err(error)
            .with_context(|| format!("port {port} cannot be used; choose another one with `--port`")),
    }
}

/// Serves until the process ends.
pub fn serve(listener: TcpListener, folder: &Path) -> Result<()> {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let router = Router::new().fallback_service(files).layer(middleware::from_fn(add_headers));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    listener.set_nonblocking(true)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        Ok(axum::serve(listener, router).await?)
    })
}

async fn add_headers(request: Request, next: Next) -> Response {
    let name = request.uri().path().rsplit('/').next().unwrap_or_default();
    let hashed = content_hash::hashed_ending(name).is_some();
    // The editors' page says its own policy: it makes a worker of text, which the component never does.
    let says_its_own = request.uri().path().starts_with("/studio/");
    let is_icon = name == "favicon.ico";
    let mut response = next.run(request).await;
    // Browsers ask for it unasked. A page without one has no fault that a test should see.
    if is_icon && response.status() == StatusCode::NOT_FOUND {
        *response.status_mut() = StatusCode::NO_CONTENT;
    }
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, if hashed && found { FOR_EVER } else { ASK_AGAIN });
    if is_html(headers) {
        headers.insert(CONTENT_TYPE, HTML);
        if !says_its_own {
            headers.insert(CONTENT_SECURITY_POLICY, STRICT);
        }
    }
    response
}

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::Dist;
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};

    fn serve_some_files() -> SocketAddr {
        let folder = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
        let mut dist = Dist::new(folder.clone());
        for name in ["index.html", "city-plan.js", "city-plan-0123456789.wasm", "plans/a.json"] {
            dist.put(name, name.repeat(9).as_bytes()).unwrap();
        }
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || serve(listener, &folder));
        address
    }

    /// The head of the answer, in lower case.
    fn get(address: SocketAddr, path: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.split("\r\n\r\n").next().unwrap_or_default().to_lowercase()
    }

    #[test]
    fn every_file_has_its_type_and_how_long_it_may_be_kept() {
        let address = serve_some_files();
        for (path, expected) in [
            ("/", "content-type: text/html; charset=utf-8\r\n"),
            ("/", "content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
            ("/", "cache-control: no-cache"),
            ("/city-plan.js", "content-type: text/javascript"),
            ("/city-plan.js", "cache-control: no-cache"),
            ("/city-plan.js", "content-encoding: br"),
            ("/plans/a.json", "content-type: application/json"),
            ("/city-plan-0123456789.wasm", "content-type: application/wasm"),
            ("/city-plan-0123456789.wasm", "cache-control: public, max-age=31536000, immutable"),
            ("/city-plan-9999999999.wasm", "http/1.1 404"),
            ("/city-plan-9999999999.wasm", "cache-control: no-cache"),
            ("/../Cargo.toml", "http/1.1 404"),
            ("/favicon.ico", "http/1.1 204"),
        ] {
            let head = get(address, path);
            assert!(head.contains(expected), "{path}: no {expected} in\n{head}");
        }
    }

    #[test]
    fn a_taken_port_is_named_with_the_remedy() {
        let held = listen(0).unwrap();
        let taken = held.local_addr().unwrap();
        let refusal = listen(taken.port()).unwrap_err().to_string();
        assert!(refusal.contains(&taken.port().to_string()) && refusal.contains("--port"));
    }
}
