//! What a download or a streamed response does to the file system.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use rtk::ErrorKind;
use rtk::realtime_kit::*;
use serde_json::json;

use crate::support::{Reply, Server};
use crate::{app, builder};

const TEXT: &str = "what was downloaded";

async fn storage() -> Server {
    Server::always(Reply::new(200, &[], TEXT)).await
}

fn download(storage: &Server) -> rtk::Download {
    let json = json!({"id": "r", "download_url": format!("{}/a", storage.origin())});
    app(builder(storage)).recordings().restore(json).unwrap().download()
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[tokio::test]
async fn download_to_a_file_keeps_its_permissions() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    let path = directory.path().join("secret");
    for kept in [0o600, 0o640, 0o644, 0o755, 0o660] {
        fs::write(&path, "before").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
        download(&storage).to_file(&path).await.unwrap();
        assert_eq!((mode(&path), fs::read_to_string(&path).unwrap().as_str()), (kept, TEXT), "{kept:o}");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let client = builder(&storage).build().unwrap();
    client.get("x").stream().await.unwrap().to_file(&path).await.unwrap();
    assert_eq!(mode(&path), 0o600);
    assert_eq!(names(directory.path()), ["secret"]);
}

#[tokio::test]
async fn download_to_what_is_no_regular_file_sends_nothing() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    let at = |name: &str| directory.path().join(name);
    let made = std::process::Command::new("mkfifo").arg(at("fifo")).status().unwrap();
    assert!(made.success());
    fs::create_dir(at("folder")).unwrap();
    symlink(at("nothing"), at("dangling")).unwrap();
    symlink(at("folder"), at("link-to-folder")).unwrap();
    symlink(at("circle"), at("circle")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    fs::write(at("read-only"), "before").unwrap();
    fs::set_permissions(at("read-only"), fs::Permissions::from_mode(0o444)).unwrap();
    fs::write(at("file"), "before").unwrap();
    for (path, why) in [
        (at("fifo"), "the path is that of a pipe, socket or device: use `to_writer`"),
        (at("socket"), "the path is that of a pipe, socket or device"),
        ("/dev/null".into(), "the path is that of a pipe, socket or device"),
        (at("folder"), "the path is that of a directory"),
        (at("folder/"), "the path is that of a directory"),
        (at("link-to-folder"), "the path is that of a directory"),
        (directory.path().join(".."), "the path is that of a directory"),
        (at("dangling"), "a symbolic link to a file that does not exist"),
        (at("circle"), ""),
        (at("read-only"), "the file is read-only"),
        (at("new/"), "the path has no file name"),
        (at("file/inside"), ""),
        (at("missing/inside"), ""),
        (at(&"x".repeat(300)), ""),
        ("".into(), "the path has no file name"),
    ] {
        let error = download(&storage).to_file(&path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io, "{}: {error}", path.display());
        assert!(error.to_string().contains(why), "{}: {error}", path.display());
    }
    assert!(storage.sent().is_empty());
    assert!(fs::symlink_metadata(at("fifo")).unwrap().file_type().is_fifo());
    let all = ["circle", "dangling", "fifo", "file", "folder", "link-to-folder", "read-only", "socket"];
    assert_eq!(names(directory.path()), all);
}

#[tokio::test]
async fn download_to_a_symbolic_link_replaces_the_file_that_it_leads_to() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    let (file, link) = (directory.path().join("file"), directory.path().join("link"));
    fs::write(&file, "before").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("file", &link).unwrap();
    download(&storage).to_file(&link).await.unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!((fs::read_to_string(&file).unwrap().as_str(), mode(&file)), (TEXT, 0o600));
}

#[tokio::test]
async fn download_to_a_file_with_the_longest_name() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    for length in [1, 243, 255] {
        let path = directory.path().join("n".repeat(length));
        download(&storage).to_file(&path).await.unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), TEXT, "{length}");
    }
    assert_eq!(names(directory.path()).len(), 3);
}

#[tokio::test]
async fn downloads_to_one_path_leave_one_whole_file() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    let path = directory.path().join("a");
    let all = futures_util::future::join_all((0..8).map(|_| download(&storage).to_file(&path)));
    for written in all.await {
        written.unwrap();
    }
    assert_eq!((names(directory.path()), fs::read_to_string(&path).unwrap().as_str()), (vec!["a".to_owned()], TEXT));
}

#[tokio::test]
async fn download_whose_callback_panics_leaves_no_file() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    let download = download(&storage).on_progress(|_| panic!("the callback panics"));
    let path = directory.path().join("a");
    assert!(tokio::spawn(async move { download.to_file(path).await }).await.unwrap_err().is_panic());
    assert!(names(directory.path()).is_empty());
}

#[tokio::test]
async fn download_to_a_path_that_became_a_directory_replaces_nothing() {
    let (storage, directory) = (storage().await, tempfile::tempdir().unwrap());
    let path = directory.path().join("a");
    let late = path.clone();
    let download = download(&storage).on_progress(move |_| fs::create_dir_all(&late).unwrap());
    let error = download.to_file(&path).await.unwrap_err();
    assert_eq!((error.kind(), names(directory.path())), (ErrorKind::Io, vec!["a".to_owned()]), "{error}");
    assert!(path.is_dir());
}
