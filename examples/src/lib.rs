//! Programs by task; see the files beside this folder.
