//! Other formats: written, read, and what comes back.

mod departments;
mod editing;
mod export;
mod faulty_workbooks;
mod feeds;
mod hostile_workbooks;
mod importing;
mod large_workbooks;
mod nothing_lost;
mod performance_report;
mod read_back;
mod round_trip;
mod states;
mod year_columns;
mod yearly_round;
