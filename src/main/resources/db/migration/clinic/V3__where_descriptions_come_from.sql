-- Which file a description was read from. Whether a file was in force before and has been replaced is asked by its digest.
alter table clinic.description add column origin text not null default '';
