@echo off
rem Runs pgcraft on the Java of JAVA_HOME, or else on the one on the PATH; it must be 21 or newer.
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" --version 2>nul | findstr /r /c:"^[a-z]* 2[1-9]" /c:"^[a-z]* [3-9][0-9]" >nul
if errorlevel 1 (
  echo pgcraft needs Java 21 or newer and found none. 1>&2
  echo   hint: install one, or set JAVA_HOME to where it is 1>&2
  exit /b 2
)
"%java%" "@%~dp0..\lib\jvm.options" %PGCRAFT_JAVA_OPTIONS% -jar "%~dp0..\pgcraft.jar" %*
exit /b %errorlevel%
