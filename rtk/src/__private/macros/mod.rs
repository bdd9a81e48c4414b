//! Macros that expand what the derives write in one line. Generated code calls them as `::rtk::__private::setter` and the like.

mod access;
mod api;
mod can;
mod filter;
mod paths;
mod setters;
mod types;
mod values;
