@echo off
rem Runs the server and starts it again when it ends. Windows starts this at switch-on, see service.ps1.
cd /d "%~dp0..\.."
if not exist logs mkdir logs
:again
if exist logs\server.log move /y logs\server.log logs\server.old.log >nul
node .scripts\start.js main >logs\server.log 2>&1
rem About five seconds; "timeout" does not work without a window.
ping -n 6 127.0.0.1 >nul
goto again
