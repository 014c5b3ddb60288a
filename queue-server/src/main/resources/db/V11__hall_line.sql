-- Who is next in the hall as a whole is asked at every change of a board: one line for each lane, over all services.
CREATE INDEX ticket_line ON ticket(lane, rank, seq) WHERE state = 'WAITING' AND only_window IS NULL;
